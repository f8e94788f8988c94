import type { IsoTime } from '../../../domain/time.ts';
import { aadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import { bankDetails } from '../../../entities/bank-details.ts';
import { businessDetails } from '../../../entities/business-details.ts';
import { aadhaarHistory, bankHistory, businessHistory, panHistory } from '../../../entities/kyc-history.ts';
import { panKyc } from '../../../entities/pan-kyc.ts';
import type { Entity, Fields, Item, Meta } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import { create, replace, type StampFor, type Write } from '../../../store/writes.ts';

/** The records as they are submitted, and where their former versions are kept. */
export const numbered = {
  aadhaar: { of: aadhaarKyc, history: aadhaarHistory },
  pan: { of: panKyc, history: panHistory },
  business: { of: businessDetails, history: businessHistory },
  bank: { of: bankDetails, history: bankHistory },
} as const;
export type NumberedKind = keyof typeof numbered;
export type NumberedEntity<K extends NumberedKind> = (typeof numbered)[K]['of'];

const unsaid = (of: Entity): Record<string, undefined> =>
  Object.fromEntries(Object.keys(of.schema.shape).map((field) => [field, undefined]));

/**
 * The writes of one submission: a new record, or a new version in place of a former one, which is kept beside it
 * (rules.md, KYC 3). What a submission does not say is not carried over.
 */
export const submissionWrites = <E extends Entity & { audited: true }>(
  { of, history }: { of: E; history: Entity },
  former: Item<E> | undefined,
  fields: Fields<E>,
  stamp: Stamp,
): Record<string, Write> => {
  const stamped = [stamp] as StampFor<E>;
  if (!former) return { record: create(of, fields, ...stamped) };
  return {
    record: replace(of, former, { ...unsaid(of), ...fields }, ...stamped),
    // Both kinds hold the same fields; what the store adds is added anew.
    former: create(history as E, former as Fields<E>, ...stamped),
  };
};

/** A record as {@link submissionWrites} left it, without reading it again. */
export const asWritten = <E extends Entity>(
  of: E,
  former: Item<E> | undefined,
  fields: Fields<E>,
  at: IsoTime,
): Item<E> => {
  const before: Meta | undefined = former;
  const meta: Meta = {
    entity: of.name,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  };
  return { ...fields, ...meta };
};
