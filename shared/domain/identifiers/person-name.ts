import * as z from 'zod';

const MAX_NAME = 100;

/** Letters and combining marks of any script, with what stands between them in names: `D'Souza`, `Anne-Marie`, `K. R.` */
const spelling = /^[\p{L}\p{M}](?:(?:[\p{L}\p{M} .'’-]|\u200c|\u200d)*[\p{L}\p{M}.])?$/u;

/** One part of a person's name (first, middle or last), in any script. */
export const PersonName = z.string().min(1).max(MAX_NAME).regex(spelling);
export type PersonName = z.output<typeof PersonName>;

/** A part of a name as people type it: NFC, outer spaces dropped, inner runs of spaces made one. */
export const PersonNameInput = z
  .string()
  .max(MAX_NAME)
  .overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
  .refine((text) => spelling.test(text), 'a name consists of letters, spaces, points, hyphens and apostrophes');
