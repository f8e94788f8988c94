import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { ERASABLE } from '../../../domain/audit/leaf.ts';
import { auditTrail, type AuditTrail } from '../../../entities/audit-trail.ts';
import type { Found } from '../../../entities/erasure-certificate.ts';
import { personalEntities, type PersonalEntity } from '../../../entities/personal.ts';
import { userAccount } from '../../../entities/user-account.ts';
import { is } from '../../../store/conditions.ts';
import type { Entity, Item, Meta } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Store } from '../../../store/store.ts';
import { erase, forget, takeOut, type Write } from '../../../store/writes.ts';
import { itemsOf } from './person-items.ts';

/** Writes at the same time. */
const AT_ONCE = 10;

/** What an erasure leaves in the log has no values; neither has what it came upon before. */
const hasValues = (entry: AuditTrail): boolean =>
  entry.action !== 'erase' && ERASABLE.some((name) => entry[name] !== undefined);

/** Whether there is anything left to erase of an item. */
const isLeft = ({ of }: PersonalEntity, item: Item<Entity>): boolean => {
  const { erasedAt }: Meta = item;
  return of === auditTrail ? hasValues(item as AuditTrail) : erasedAt === undefined;
};

const erasureOf = ({ of, personal }: PersonalEntity, item: Item<Entity>, stamp: Stamp): Write => {
  switch (personal.erased) {
    case 'removed':
      // Declared for what is not audited only: test/every-entity.test.ts.
      return erase(of as Entity & { audited: false }, item, { version: is(item.version) });
    case 'emptied':
      return takeOut(of, item, ERASABLE);
    default:
      return forget(of, item, stamp);
  }
};

/** The account comes first and by itself: see functions/erase-accounts. */
const beside = personalEntities.filter(({ of }) => of !== userAccount);

/** What is there to erase of a person, by kind. */
export const findPerson = async (store: Pick<Store, 'get' | 'list'>, userCode: UserCode): Promise<Found> => {
  const found: Found = {};
  for (const kind of personalEntities) {
    let count = 0;
    for await (const page of itemsOf(store, kind, userCode)) count += page.filter((item) => isLeft(kind, item)).length;
    if (count > 0) found[kind.of.name] = count;
  }
  return found;
};

/**
 * Erases everything of a person but the account itself, as each entity declares it. It may be cut short and done again
 * at any time, also by two at once. @returns what was erased, and whether nothing was left out
 * @throws Outage of the table
 */
export const erasePerson = async (
  store: Pick<Store, 'get' | 'list' | 'write'>,
  userCode: UserCode,
  { at, stamp, isOver }: { at: IsoTime; stamp: Stamp; isOver: () => boolean },
): Promise<{ erased: Found; isWhole: boolean }> => {
  const erased: Found = {};
  let isWhole = true;
  for (const kind of beside) {
    for await (const page of itemsOf(store, kind, userCode)) {
      const left = page.filter((item) => isLeft(kind, item));
      for (let from = 0; from < left.length; from += AT_ONCE) {
        if (isOver()) return { erased, isWhole: false };
        const some = left.slice(from, from + AT_ONCE);
        const outcomes = await Promise.all(some.map((item) => store.write(at, erasureOf(kind, item, stamp))));
        const done = outcomes.filter((outcome) => outcome.kind === 'done').length;
        if (done < some.length) isWhole = false;
        erased[kind.of.name] = (erased[kind.of.name] ?? 0) + done;
      }
    }
  }
  return { erased, isWhole };
};
