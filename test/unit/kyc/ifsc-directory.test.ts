import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directory } from '../../../shared/data/ifsc/directory.ts';
import { readBranches, writeBranches } from '../../../shared/adapters/ifsc/branch-list.ts';
import { bundledIfscDirectory } from '../../../shared/adapters/ifsc/bundled-directory.ts';
import { readDirectory } from '../../../shared/adapters/ifsc/directory-file.ts';
import { Ifsc } from '../../../shared/domain/identifiers/ifsc.ts';

const branch = fc.oneof(
  fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0')),
  fc.stringMatching(/^[0-9A-Z]{6}$/),
);

it('reads exactly the branches that were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(branch), (branches) => {
      expect([...readBranches(writeBranches(branches))].sort()).toEqual([...branches].sort());
    }),
  );
});

it('runs of numbers take little room', () => {
  const run = Array.from({ length: 1000 }, (_, place) => String(place + 5).padStart(6, '0'));
  expect(writeBranches(run)).toBe('5+rr|');
});

it('the directory that comes with the code is whole', () => {
  const { banks, members } = readDirectory(directory);
  const branches = [...banks.values()].reduce((sum, bank) => sum + bank.branches().size, 0);
  expect([banks.size, branches, members.size]).toEqual([257, 176_918, 1284]);
});

it('adds less than 300 kB to a function', () => {
  expect(directory.length).toBeLessThan(300_000);
});

it.each([
  ['SBBJ0010000', { kind: 'unknown', bankName: 'State Bank of Bikaner and Jaipur', successor: 'SBIN' }],
  ['VYSA0000001', { kind: 'unknown', bankName: 'ING Vysya Bank', successor: 'KKBK' }],
  ['ZZZZ0000001', { kind: 'unknown' }],
])('says of %s what became of its bank', (ifsc, expected) => {
  expect(bundledIfscDirectory().find(Ifsc.parse(ifsc))).toEqual(expected);
});

it('names each bank that took another over by a code of today', () => {
  const found = ['SBIN', 'KKBK'].map((bank) => readDirectory(directory).banks.has(bank));
  expect(found).toEqual([true, true]);
});
