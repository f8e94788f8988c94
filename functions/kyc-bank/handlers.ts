import { getBank } from './get-bank.ts';
import { putBank } from './put-bank.ts';
import { withdrawBank } from './withdraw-bank.ts';

/** One handler for each route of this workflow. */
export const handlers = { getBank, putBank, withdrawBank };
