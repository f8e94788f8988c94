import { HELP, optionsOf } from './smoke/options.ts';
import { outcomes, type Outcome } from './smoke/run-checks.ts';
import { oneLine } from './terminal/one-line.ts';
import { Unusable } from './terminal/unusable.ts';

const said = (outcome: Outcome): string =>
  outcome.ok ? `ok      ${outcome.name}` : oneLine(`FAILED  ${outcome.name}: ${outcome.why}. ${outcome.mend}`);

/** What a deployment must answer to strangers. @returns the exit code */
const main = async (): Promise<number> => {
  const options = optionsOf(process.argv.slice(2));
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  const done: Outcome[] = [];
  for await (const outcome of outcomes(options)) {
    done.push(outcome);
    if (!options.json) console.log(said(outcome));
  }
  if (options.json) console.log(JSON.stringify(done));
  return done.every(({ ok }) => ok) ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(cause instanceof Unusable ? cause.message : cause);
  process.exitCode = 2;
}
