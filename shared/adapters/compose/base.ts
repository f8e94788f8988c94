import type { Environment } from '../../platform/env.ts';
import { jsonLog } from '../../platform/log.ts';
import { emfMetrics } from '../../platform/metrics.ts';
import { systemNow } from '../clock.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Needed = Pick<Environment, 'STAGE'> & Partial<Pick<Environment, 'ENDPOINT'>>;

/**
 * Clock, log and metrics of a function; of one behind the gateway also which endpoint that has. `serve` demands it: a
 * function that does not read ENDPOINT has no routes.
 */
export const baseOf = <E extends Needed>(name: string, env: E) => {
  const context = { function: name, stage: env.STAGE };
  return {
    now: systemNow,
    log: jsonLog(context, systemNow, write),
    metrics: emfMetrics(context, systemNow, write),
    // Reading it would widen it to "perhaps absent"; what was read is known to E.
    endpoint: env.ENDPOINT as E['ENDPOINT'],
  };
};
