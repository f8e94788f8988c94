import { parseArgs } from 'node:util';
import * as z from 'zod';
import measured from '../docs/scale/measured.json' with { type: 'json' };
import { RUPEES_PER_DOLLAR } from '../docs/scale/prices.ts';
import { billAt, boundsAt, rounded } from './docs/scale.ts';
import { total } from './scale/cost.ts';
import { loadAt } from './scale/load.ts';

const USAGE = `npm run scale -- --rate <requests a second> [--rupees <a dollar>]`;

const Wanted = z.object({
  rate: z.coerce.number().positive().max(10_000_000),
  rupees: z.coerce.number().positive().default(RUPEES_PER_DOLLAR),
});

const told = (): z.output<typeof Wanted> | undefined => {
  try {
    const { values } = parseArgs({ options: { rate: { type: 'string' }, rupees: { type: 'string' } } });
    return Wanted.safeParse(values).data;
  } catch {
    return undefined;
  }
};

const wanted = told();
if (wanted === undefined) {
  console.error(`Say for how many requests: ${USAGE}`);
  process.exitCode = 2;
} else {
  const load = loadAt(wanted.rate, measured);
  console.log(
    `${rounded(wanted.rate)} requests a second: ₹${rounded(total(load) * 30 * 86_400 * wanted.rupees)} a month`,
  );
  for (const [what, month, share] of billAt(load, wanted.rupees))
    console.log(`  ${share?.padStart(5)}  ${month}  ${what}`);
  console.log('Bounds');
  for (const [what, asked, allowed, used, then] of boundsAt(load))
    console.log(
      `  ${used?.replaceAll('*', '').padStart(7)}  ${what}: ${asked} of ${allowed}${then === '' ? '' : `\n           ${then}`}`,
    );
}
