import * as z from 'zod';

const MAX_NAME = 100;

/** Letters, marks and digits of any script, and what stands between them in names of people and firms: `A. B. & Sons (HUF)`. */
const spelling = /^[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd} .,&/()'’-]|\u200c|\u200d)*$/u;

/** Who an account belongs to, as people type it: a person, or the trade name of one. NFC, inner runs of spaces made one. */
export const AccountHolderInput = z
  .string()
  .max(MAX_NAME)
  .overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
  .refine((text) => spelling.test(text), 'a name consists of letters, digits, spaces and . , & / ( ) - ’');
