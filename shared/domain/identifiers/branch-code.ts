import * as z from 'zod';

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
