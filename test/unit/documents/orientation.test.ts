import { describe, expect, it } from 'vitest';
import { orientationOf, tiffWith } from '../../../shared/domain/documents/tiff-orientation.ts';

type Entry = readonly [tag: number, type: number, value: number];

/** A TIFF block with these entries of one value each (TIFF 6.0, section 2), in either byte order. */
const tiff = (entries: readonly Entry[], little = false, count = entries.length): Buffer => {
  const two = (value: number) => (little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  return Buffer.from([
    ...Buffer.from(little ? 'II*\0' : 'MM\0*', 'latin1'),
    ...four(8),
    ...two(count),
    ...entries.flatMap(([tag, type, value]) => [...two(tag), ...two(type), ...four(1), ...two(value), 0, 0]),
  ]);
};

const ORIENTATION = 0x0112;
const SHORT = 3;
const turned: Entry = [ORIENTATION, SHORT, 6];
const width: Entry = [0x0100, SHORT, 5];

describe('how a picture is to be turned', () => {
  it.each([
    ['in either byte order', tiff([turned], true), 6],
    ['among other entries', tiff([width, turned, width]), 6],
    ['up to 8', tiff([[ORIENTATION, SHORT, 8]]), 8],
    ['upright where it says so', tiff([[ORIENTATION, SHORT, 1]]), 1],
  ])('is read %s', (_, block, orientation) => {
    expect(orientationOf(block)).toBe(orientation);
  });

  it.each([
    ['no entry', tiff([])],
    ['no entry of that kind', tiff([width])],
    ['a value below 1', tiff([[ORIENTATION, SHORT, 0]])],
    ['a value above 8', tiff([[ORIENTATION, SHORT, 9]])],
    ['a value of another type', tiff([[ORIENTATION, 4, 6]])],
    ['neither byte order', Buffer.concat([Buffer.from('MM*\0', 'latin1'), tiff([turned]).subarray(4)])],
    ['nothing', Buffer.alloc(0)],
    ['a head without a directory', tiff([turned]).subarray(0, 8)],
    ['half a head', tiff([turned]).subarray(0, 6)],
    ['an entry that is cut off', tiff([turned]).subarray(0, -1)],
    ['more entries announced than there are', tiff([width], false, 9)],
  ])('is upright where there is %s', (_, block) => {
    expect(orientationOf(block)).toBe(1);
  });
});

describe('the block that is left of Exif data', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])('says how the picture is turned, and nothing else: %i', (orientation) => {
    expect(tiffWith(orientation)).toEqual(Buffer.concat([tiff([[ORIENTATION, SHORT, orientation]]), Buffer.alloc(4)]));
  });

  it('is none for an upright one', () => {
    expect(tiffWith(1)).toBeUndefined();
  });
});
