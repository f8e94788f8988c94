const PNG_WIDTH_AT = 16;
const PNG = 0x89;

/** Start-of-frame markers of JPEG; the others among them are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The width of a JPEG or PNG in pixels. @returns undefined for anything else */
export const imageWidth = (file: Buffer): number | undefined => {
  if (file[0] === PNG && file.length >= PNG_WIDTH_AT + 4) return file.readUInt32BE(PNG_WIDTH_AT);
  if (file[0] !== 0xff || file[1] !== 0xd8) return undefined;
  let at = 2;
  while (at + 9 <= file.length) {
    if (isFrame(file[at + 1] ?? 0)) return file.readUInt16BE(at + 7);
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
};
