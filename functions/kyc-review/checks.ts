import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { comparePersons, type Stated } from '../../shared/domain/kyc/compare-persons.ts';
import type { Policy } from '../../shared/domain/policy.ts';

/** A record compared with every other source, one by one, by name, date of birth and gender. */
export const checksOf = (
  kind: KycKind,
  persons: Readonly<Record<string, Stated | undefined>>,
  bands: Policy['kyc']['names'],
) => {
  const own = persons[kind];
  if (!own) return [];
  return Object.entries(persons).flatMap(([against, person]) => {
    if (against === kind || !person) return [];
    const { score, band, reasons, flags } = comparePersons(own, { [against]: person }, bands);
    const differs = (flag: (typeof flags)[number]) =>
      flags.includes(flag) ? ('mismatch' as const) : ('pass' as const);
    return [
      { what: 'name' as const, against, result: band, score, reasons },
      ...(own.dob !== undefined && person.dob !== undefined
        ? [{ what: 'dob' as const, against, result: differs('dob_mismatch') }]
        : []),
      ...(own.gender !== undefined && person.gender !== undefined
        ? [{ what: 'gender' as const, against, result: differs('gender_mismatch') }]
        : []),
    ];
  });
};
