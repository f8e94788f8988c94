import { namesIn } from './pdf-names.ts';
import { objectsInStreams, outsideStreams } from './pdf-streams.ts';
import { refused, type Sifted } from './refusal.ts';

const HEAD = '%PDF-';
/** Where a reader looks for the end (ISO 32000-2, 7.5.5). */
const TAIL_BYTES = 2048;
const tail = /startxref[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/;

/**
 * Takes a PDF as it is, or not at all: one that acts, carries files, is encrypted or cannot be looked into is refused.
 * Names are looked for in the whole file, also where a reader should find none, because readers differ in where they
 * look; and in the objects that are kept compressed.
 */
export const siftPdf = (file: Buffer): Sifted => {
  if (file.toString('latin1', 0, HEAD.length) !== HEAD) return refused('type_differs');
  if (!tail.test(file.toString('latin1', Math.max(0, file.length - TAIL_BYTES)))) return refused('damaged');
  const text = file.toString('latin1');
  const everywhere = namesIn(text, false);
  if (everywhere.isEncrypted) return refused('encrypted');
  if (everywhere.isActive || namesIn(outsideStreams(text), true).isActive) return refused('active');
  const objects = objectsInStreams(file, text, everywhere.objectStreams);
  if (!objects) return refused('opaque');
  if (objects.some((one) => namesIn(one, true).isActive)) return refused('active');
  return { kind: 'clean', bytes: file };
};
