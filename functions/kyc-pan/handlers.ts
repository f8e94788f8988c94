import { getPan } from './get-pan.ts';
import { putPan } from './put-pan.ts';
import { withdrawPan } from './withdraw-pan.ts';

/** One handler for each route of this workflow. */
export const handlers = { getPan, putPan, withdrawPan };
