import { listOtps } from './list-otps.ts';

/** One handler for each route of this workflow. */
export const handlers = { listOtps };
