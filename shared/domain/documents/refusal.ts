/** Why an uploaded file is not taken, as its owner reads it. */
export const REFUSALS = {
  size_differs: 'The file is not as large as announced. Upload it again.',
  hash_differs: 'The file is not the one that was announced. Upload it again.',
  type_differs: 'The file is not of the type that was announced.',
  damaged: 'The file is damaged or cut off. Save it anew and upload it again.',
  unsupported: 'This variant of the format is not supported. Save the file as an ordinary JPEG, PNG or PDF.',
  animated: 'The picture moves, or there is more than one in the file. Upload one still picture.',
  too_small: 'The picture is too small to be read. Take it again, closer or with a better camera.',
  too_large: 'The picture has too many pixels. Save it smaller.',
  encrypted: 'The PDF is protected by a password. Save it without one.',
  active: 'The PDF holds scripts, forms that send, attachments or links to files. Print it to a new PDF.',
  opaque: 'Parts of the PDF cannot be looked into. Print it to a new PDF.',
  never_uploaded: 'The file was never uploaded.',
  copy_over: 'This copy of your data is kept for some days only: it is gone now. Ask for another.',
  forgotten: 'A file of this kind is kept for a day only: it is gone now.',
} as const;

export type RefusalReason = keyof typeof REFUSALS;

/** What the check of a format makes of a file: what is left of it, or why it is not taken. */
export type Sifted =
  { kind: 'clean'; bytes: Buffer; width?: number; height?: number } | { kind: 'refused'; reason: RefusalReason };

export const refused = (reason: RefusalReason): Sifted => ({ kind: 'refused', reason });
