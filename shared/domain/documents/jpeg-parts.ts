/** One marker segment of a JPEG (ITU-T T.81, annex B). `scan` is the coded picture data after a start of scan. */
export type JpegPart = { marker: number; data: Buffer; scan: Buffer };

export const SOS = 0xda;
const EOI = 0xd9;
/** Far more than cameras write; a file of nothing but tiny segments is made to keep somebody busy. */
const MOST_PARTS = 2000;

const NOTHING = Buffer.alloc(0);

/** Markers without a length: restarts, start and end of image, and 0x01. None of them stands between segments. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);

/** Where coded data ends: at a marker that is neither a stuffed byte nor a restart. @returns undefined when it never does */
const endOfScan = (file: Buffer, from: number): number | undefined => {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at)) {
    const next = file[at + 1];
    if (next === undefined) return undefined;
    if (next === 0xff) at += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
  return undefined;
};

/**
 * The segments of a JPEG up to its end of image; what follows is not looked at.
 * @returns undefined when a length lies, or the end never comes
 */
export const jpegParts = (file: Buffer): JpegPart[] | undefined => {
  const parts: JpegPart[] = [];
  let at = 2;
  while (parts.length < MOST_PARTS) {
    if (file[at] !== 0xff) return undefined;
    while (file[at] === 0xff) at += 1;
    const marker = file[at];
    if (marker === EOI) return parts;
    if (marker === undefined || isBare(marker) || at + 3 > file.length) return undefined;
    const length = file.readUInt16BE(at + 1);
    const end = at + 1 + length;
    if (length < 2 || end > file.length) return undefined;
    const after = marker === SOS ? endOfScan(file, end) : end;
    if (after === undefined) return undefined;
    parts.push({ marker, data: file.subarray(at + 3, end), scan: after > end ? file.subarray(end, after) : NOTHING });
    at = after;
  }
  return undefined;
};
