import { MISFORTUNES, misfortunes, type Misfortune, type Outside } from './misfortune.ts';

/** What runs behind the API: on a message, a batch, a file or the clock. What is not done comes again by itself. */
export type Errand = {
  name: string;
  /** @param outside stands between the function and what it depends on, and nothing else */
  prepare: (outside: Outside) => Promise<{
    /** One invocation. @returns whether all of it is done; what is not, or dies, comes again */
    run: () => Promise<boolean>;
    /** What there is in the end, as far as it is the same in every run. */
    state: () => Promise<unknown>;
  }>;
};

/** Lambda, SQS and the schedules come again at least so often. */
const TIMES = 6;

const once = async ({ prepare }: Errand, struck?: { nth: number; kind: Misfortune }) => {
  const fate = misfortunes();
  const { run, state } = await prepare(fate.outside);
  fate.strike(struck);
  let isDone = await run().catch(() => false);
  const calls = fate.calls();
  fate.strike();
  for (let time = 0; time < TIMES && !isDone; time += 1) isDone = await run();
  return { calls, isDone, end: JSON.stringify(await state()) };
};

/** Every misfortune at every call of an errand, or those that `isChosen`. @returns what is wrong */
export const sweepErrand = async (errand: Errand, isChosen: () => boolean) => {
  const well = await once(errand);
  const faults = well.isDone ? [] : ['it is never done'];
  let runs = 0;
  for (const place of well.calls.keys())
    for (const kind of MISFORTUNES) {
      if (!isChosen()) continue;
      runs += 1;
      const { isDone, end } = await once(errand, { nth: place + 1, kind });
      const where = `${kind} at call ${place + 1} (${well.calls[place] ?? ''})`;
      if (!isDone) faults.push(`${where}: it is never done`);
      else if (end !== well.end) faults.push(`${where}: ends otherwise: ${end}`);
    }
  return { runs, calls: well.calls.length, faults };
};
