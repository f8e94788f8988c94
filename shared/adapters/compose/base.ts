import type { Environment } from '../../platform/env.ts';
import { jsonLog } from '../../platform/log.ts';
import { emfMetrics } from '../../platform/metrics.ts';
import { systemNow } from '../clock.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Clock, log and metrics of a function. */
export const baseOf = (name: string, { STAGE: stage }: Pick<Environment, 'STAGE'>) => ({
  now: systemNow,
  log: jsonLog({ function: name, stage }, systemNow, write),
  metrics: emfMetrics({ function: name, stage }, systemNow, write),
});
