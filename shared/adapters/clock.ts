import type { IsoTime } from '../domain/time.ts';

/** The system's clock: the one place that reads it. */
// eslint-disable-next-line no-restricted-syntax -- everything else is given the time
export const systemNow = (): IsoTime => new Date().toISOString();
