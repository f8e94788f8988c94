const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_LENGTH = 22;
const ZIP64_LOCATOR = Buffer.from([0x50, 0x4b, 0x06, 0x07]);
const ZIP64_LOCATOR_LENGTH = 20;

/**
 * What is wrong with the frame of a ZIP, read from its end record alone (APPNOTE 4.3.16): exactly one entry, one disk,
 * none of the 64-bit records that let two readers see two archives. @returns undefined when nothing is
 */
export const faultOfFrame = (zip: Buffer): string | undefined => {
  const end = zip.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > zip.length) return 'it has no end';
  if (end + END_LENGTH + zip.readUInt16LE(end + 20) !== zip.length) return 'something follows its end';
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (locator >= 0 && zip.subarray(locator).indexOf(ZIP64_LOCATOR) === 0) return 'it is a 64-bit archive';
  const [disk, firstDisk] = [zip.readUInt16LE(end + 4), zip.readUInt16LE(end + 6)];
  if (disk !== 0 || firstDisk !== 0) return 'it is part of a split archive';
  const [onThisDisk, entries] = [zip.readUInt16LE(end + 8), zip.readUInt16LE(end + 10)];
  if (onThisDisk !== 1 || entries !== 1) return 'it does not hold exactly one file';
  return undefined;
};
