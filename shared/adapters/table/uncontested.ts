import { setTimeout as sleep } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { Outage } from '../../domain/outage.ts';

/** Changes that were read from before another one came through: each round at least one succeeds. */
const ROUNDS = 12;

/**
 * Tries again while others change the same tree. @param attempt answers undefined when it lost a race
 * @throws Outage when the races do not end
 */
export const untilUncontested = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = await attempt();
    if (outcome !== undefined) return outcome;
    await sleep(randomInt(1, 10 * 2 ** Math.min(round, 6)));
  }
  throw new Outage('table', new Error('the same tree changes too often at once'));
};
