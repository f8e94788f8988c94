import * as z from 'zod';
import { drawCode } from './user-code.ts';

/** Names a branch: five capital letters or digits. */
export const BranchCode = z
  .string()
  .regex(/^[A-Z0-9]{5}$/)
  .brand<'BranchCode'>();
export type BranchCode = z.output<typeof BranchCode>;

/** A branch code as people type it: any case, spaces around. */
export const BranchCodeInput = z
  .string()
  .regex(/^\s*[A-Za-z0-9]{5}\s*$/, 'a branch code is five letters or digits')
  .overwrite((text) => text.trim().toUpperCase())
  .brand<'BranchCode'>();

/** Draws a new code, of characters that are not mistaken for one another: 30^5, some 24 million. @see newUserCode */
export const newBranchCode = (randomInt: (limit: number) => number): BranchCode =>
  BranchCode.parse(drawCode(5, randomInt));
