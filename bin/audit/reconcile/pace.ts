import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps what is read below so many capacity units a second, so that people who use the table notice nothing. */
export const paceOf = (unitsPerSecond: number): ((units: number) => Promise<void>) => {
  const began = performance.now();
  let spent = 0;
  return async (units) => {
    spent += units;
    const ahead = (spent / unitsPerSecond) * 1000 - (performance.now() - began);
    if (ahead > 0) await sleep(ahead);
  };
};
