import { listRegistrations } from './list-registrations.ts';

/** One handler for each route of this workflow. */
export const handlers = { listRegistrations };
