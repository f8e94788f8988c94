import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { auditTrail } from '../../../entities/audit-trail.ts';
import { copiedEntities, fieldsShown, type PersonalEntity } from '../../../entities/personal.ts';
import type { Raw } from '../../../store/conditions.ts';
import type { Entity, Item } from '../../../store/entity.ts';
import { redactFields } from '../../../store/redaction.ts';
import type { Store } from '../../../store/store.ts';
import { itemsOf } from './person-items.ts';

/** An item as its person is shown it: what is masked in the log is masked here too, unless it is their own to know. */
const shownOf = (kind: PersonalEntity, item: Item<Entity>, userCode: UserCode): Raw => {
  const { of, personal } = kind;
  const values: Raw = item;
  const own = new Set<string>(personal.own);
  const masked = redactFields(of, values);
  const shown = fieldsShown(kind).flatMap((name): [string, unknown][] =>
    values[name] === undefined ? [] : [[name, own.has(name) ? values[name] : masked[name]]],
  );
  const fields: Raw = { ...Object.fromEntries<unknown>(shown), createdAt: values['createdAt'] };
  if (of !== auditTrail || values['userCode'] === userCode) return fields;
  // Where somebody else acted from is theirs.
  return { ...fields, ipAddress: undefined, userAgent: undefined };
};

/** All that is held about a person, as the entities declare it. @throws Outage of the table */
export const copyOfPerson = async (store: Pick<Store, 'get' | 'list'>, userCode: UserCode, at: IsoTime) => {
  const data: Record<string, Raw[]> = {};
  for (const kind of copiedEntities) {
    const items: Raw[] = [];
    for await (const page of itemsOf(store, kind, userCode))
      items.push(...page.map((item) => shownOf(kind, item, userCode)));
    if (items.length > 0) data[kind.of.name] = items;
  }
  return { userCode, madeAt: at, data };
};
