import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import { auditTrail } from '../../../entities/audit-trail.ts';
import type { PersonalEntity } from '../../../entities/personal.ts';
import type { Raw } from '../../../store/conditions.ts';
import type { Entity, Item, Shown } from '../../../store/entity.ts';
import type { Store } from '../../../store/store.ts';
import { fieldsOf } from '../../../store/template.ts';

/** Items of a page. */
const PAGE = 100;

/** The list of a person's items: partitions and index partitions that hold them have no other field than their code. */
const sourceOf = ({ of, personal: { found } }: PersonalEntity, userCode: UserCode) => {
  const { pk } = found === 'partition' ? of.key : (of.indexes[found.index] ?? of.key);
  const values: Raw = Object.fromEntries(fieldsOf(pk).map((field) => [field, userCode]));
  return { index: found === 'partition' ? ('primary' as const) : found.index, of: values };
};

/** A page as its list has it: whole items of a partition, what lists show of an index. */
async function* shownOf(
  store: Pick<Store, 'list'>,
  kind: PersonalEntity,
  userCode: UserCode,
): AsyncGenerator<(Item<Entity> | Shown<Entity>)[]> {
  let after: string | undefined;
  do {
    const query = { limit: PAGE, after, deleted: true, newestFirst: false };
    const page = await store.list(kind.of, sourceOf(kind, userCode), query);
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}

/**
 * Everything an entity holds about a person, page by page and whole, deleted items among it; what is read no more, and
 * what an index names although it is somebody else's or gone by now, is not. Of the log only what its lists show.
 */
export async function* itemsOf(
  store: Pick<Store, 'get' | 'list'>,
  kind: PersonalEntity,
  userCode: UserCode,
): AsyncGenerator<Item<Entity>[]> {
  const { of, personal } = kind;
  const byKey = (values: object) => store.get(of, values, { deleted: true });
  if (personal.found === 'partition' && fieldsOf(of.key.sk).length === 0) {
    const only = await byKey(Object.fromEntries(fieldsOf(of.key.pk).map((field) => [field, userCode])));
    if (only) yield [only];
    return;
  }
  for await (const page of shownOf(store, kind, userCode)) {
    if (personal.found === 'partition' || of === auditTrail) {
      yield page as Item<Entity>[];
      continue;
    }
    const whole = await Promise.all(page.map(byKey));
    yield whole.flatMap((item) => item ?? []);
  }
}
