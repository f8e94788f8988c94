import { createHash } from 'node:crypto';
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

/**
 * A new code, of characters that are not mistaken for one another: 30^5, some 24 million. The same random text leads to
 * the same codes: who makes a branch again draws what was drawn the first time. Branch codes are no secrets.
 * @param draw 0 for the first, then one more for each that turned out to be taken
 */
export const newBranchCode = (random: string, draw: number): BranchCode => {
  const bytes = createHash('sha256').update(`${random} ${draw}`).digest();
  let place = 0;
  return BranchCode.parse(drawCode(5, (limit) => bytes.readUInt32BE(4 * place++) % limit));
};
