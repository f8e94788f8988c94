import { matchNames, NAMES_VERSION } from '../shared/domain/kyc/names/match-names.ts';
import { defaultPolicy } from '../shared/domain/policy.ts';
import { namePairs, type Label } from '../test/unit/kyc/name-pairs.ts';

/**
 * How well the name matcher tells people apart, on the labelled pairs of its tests, and how fast. No pass or fail.
 * `node bench/names.ts [--pairs]` (with --pairs: every pair that did not come out as labelled)
 */
const bands = defaultPolicy.kyc.names;
const labels: Label[] = ['same', 'review', 'different'];
const wanted = { same: 'pass', review: 'review', different: 'mismatch' } as const;

const results = namePairs.map(([left, right, label]) => ({ left, right, label, ...matchNames(left, right, bands) }));
const count = (label: Label, band: string): number =>
  results.filter((result) => result.label === label && result.band === band).length;
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

console.log(`${NAMES_VERSION}: ${namePairs.length} labelled pairs`);
console.table(
  Object.fromEntries(
    labels.map((label) => [
      label,
      { pass: count(label, 'pass'), review: count(label, 'review'), mismatch: count(label, 'mismatch') },
    ]),
  ),
);
console.table(
  Object.fromEntries(
    labels.map((label) => {
      const band = wanted[label];
      const right = count(label, band);
      const inBand = results.filter((result) => result.band === band).length;
      const ofLabel = results.filter((result) => result.label === label).length;
      return [band, { precision: percent(right, inBand), recall: percent(right, ofLabel) }];
    }),
  ),
);

if (process.argv.includes('--pairs'))
  console.table(
    results
      .filter(({ label, band }) => wanted[label] !== band)
      .map(({ left, right, label, score, reasons }) => ({ left, right, label, score, reasons: reasons.join(' ') })),
  );

const ROUNDS = 200;
const began = performance.now();
for (let round = 0; round < ROUNDS; round += 1) for (const [left, right] of namePairs) matchNames(left, right, bands);
const perSecond = (ROUNDS * namePairs.length) / ((performance.now() - began) / 1000);
console.log(`${Math.round(perSecond).toLocaleString('en')} matches a second`);
