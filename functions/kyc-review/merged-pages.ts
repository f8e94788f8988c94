import type { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import type { Shown } from '../../shared/store/entity.ts';

type ShownRecord = { [K in KycKind]: Shown<(typeof reviewable)[K]['of']> }[KycKind];

/** A page of one list; `place` is what the list is sorted by. */
export type PageOf = {
  items: { kind: KycKind; record: ShownRecord; place: string }[];
  next: string | undefined;
};

/**
 * One page of several lists in the same order. It ends where the first of them ends, because beyond that nobody has looked;
 * and never between records of one place, because the next page begins after a place.
 */
export const mergedPages = (pages: readonly PageOf[], limit: number): PageOf => {
  const [only, ...others] = pages;
  if (only && others.length === 0) return only;
  const horizon = pages.flatMap(({ next }) => next ?? []).sort()[0];
  const all = pages
    .flatMap(({ items }) => items)
    .filter(({ place }) => horizon === undefined || place <= horizon)
    .sort((left, right) => (left.place < right.place ? -1 : 1));
  const beyond = all[limit];
  if (!beyond) return { items: all, next: horizon };
  const whole = all.slice(0, limit).filter(({ place }) => place !== beyond.place);
  const items = whole.length > 0 ? whole : all.filter(({ place }) => place === beyond.place);
  return { items, next: items.at(-1)?.place };
};
