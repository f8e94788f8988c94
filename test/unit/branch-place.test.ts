import { describe, expect, it } from 'vitest';
import { carriedBy, isWithin, placeUnder } from '../../shared/domain/branch-place.ts';
import { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';

const [india, west, mumbai, andheri, north] = ['INDIA', 'WEST0', 'MUM01', 'ANDH1', 'NORTH'].map((code) =>
  BranchCode.parse(code),
) as [BranchCode, BranchCode, BranchCode, BranchCode, BranchCode];

describe('the place of a branch', () => {
  it('that has none above is its own root', () => {
    expect(placeUnder(india, undefined)).toEqual({ ancestors: [], root: india, path: 'INDIA' });
  });

  it('below another follows from it: nearest first above, from the root down in the path', () => {
    expect(placeUnder(mumbai, { branchCode: west, ancestors: [india] })).toEqual({
      ancestors: [west, india],
      root: india,
      path: 'INDIA/WEST0/MUM01',
    });
  });

  it('is carried along when one above it moves, with all between them', () => {
    const below = { branchCode: andheri, ancestors: [mumbai, west, india] };
    expect(carriedBy(below, { branchCode: west, ancestors: [north] })).toEqual({
      ancestors: [mumbai, west, north],
      root: north,
      path: 'NORTH/WEST0/MUM01/ANDH1',
    });
  });

  it('is carried along to the top', () => {
    const below = { branchCode: andheri, ancestors: [mumbai, west, india] };
    expect(carriedBy(below, { branchCode: mumbai, ancestors: [] })).toEqual({
      ancestors: [mumbai],
      root: mumbai,
      path: 'MUM01/ANDH1',
    });
  });
});

it.each([
  ['itself', mumbai, true],
  ['the one above', west, true],
  ['the root', india, true],
  ['one below it', andheri, false],
  ['one beside it', north, false],
])('a branch lies within %s or not', (_, top, inside) => {
  expect(isWithin({ branchCode: mumbai, ancestors: [west, india] }, top)).toBe(inside);
});
