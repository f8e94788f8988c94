import type { Environment } from '../../platform/env.ts';
import { jsonLog } from '../../platform/log.ts';
import { emfMetrics } from '../../platform/metrics.ts';
import { corsOriginsOf } from '../../platform/origins.ts';
import { systemNow } from '../clock.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const originsIn = (text: string | undefined): readonly string[] | undefined =>
  text === undefined ? undefined : corsOriginsOf({ CORS_ORIGINS: text });

type Needed = Pick<Environment, 'STAGE'> & Partial<Pick<Environment, 'ENDPOINT' | 'CORS_ORIGINS'>>;

/**
 * Clock, log and metrics of a function; of one behind the gateway also which endpoint that has, and whose pages may call.
 * `serve` demands both: a function that does not read ENDPOINT and CORS_ORIGINS has no routes.
 */
export const baseOf = <E extends Needed>(name: string, env: E) => {
  const context = { function: name, stage: env.STAGE };
  return {
    now: systemNow,
    log: jsonLog(context, systemNow, write),
    metrics: emfMetrics(context, systemNow, write),
    // Reading it would widen it to "perhaps absent"; what was read is known to E.
    endpoint: env.ENDPOINT as E['ENDPOINT'],
    origins: originsIn(env.CORS_ORIGINS) as E['CORS_ORIGINS'] extends string ? readonly string[] : undefined,
  };
};
