import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { FeatureCode } from '../../domain/identifiers/feature-code.ts';
import { referenceCount } from '../../entities/reference-count.ts';
import { is, orAbsent } from '../../store/conditions.ts';
import { patch } from '../../store/writes.ts';

/** What records may refer to. */
export type Referenced = { to: 'branch'; code: BranchCode } | { to: 'feature'; code: FeatureCode };

/** A live record begins to name a branch or feature. Belongs in the transaction that makes the record. */
export const refers = (target: Referenced) => patch(referenceCount, target, { add: { count: 1 }, upsert: true });

/** A live record ceases to. Belongs in the transaction that ends the record; it never stands in its way. */
export const refersNoMore = (target: Referenced) => patch(referenceCount, target, { add: { count: -1 }, upsert: true });

/** The transaction only goes through if nothing refers to it. */
export const unreferenced = (target: Referenced) =>
  patch(referenceCount, target, { add: { count: 0 }, when: { count: orAbsent(is(0)) }, upsert: true });
