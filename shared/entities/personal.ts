import type { Entity, PersonalData } from '../store/entity.ts';
import { fieldsOf } from '../store/template.ts';
import { entities } from './registry.ts';

export type PersonalEntity = { of: Entity; personal: PersonalData };

/** Every entity that holds personal data, as the registry declares it: a new one is among them by being there. */
export const personalEntities: readonly PersonalEntity[] = Object.values<Entity>(entities).flatMap((of) =>
  typeof of.privacy === 'object' ? [{ of, personal: of.privacy }] : [],
);

/** The fields of an entity that its person is shown: no secrets, nothing sealed, nothing about others. */
export const fieldsShown = ({ of, personal: { others = [] } }: PersonalEntity): string[] =>
  Object.keys(of.schema.shape).filter(
    (name) => of.sensitive[name] !== 'secret' && of.sensitive[name] !== 'sealed' && !others.includes(name),
  );

/** What a copy of somebody's data is made of: every entity that says more about them than their key. */
export const copiedEntities: readonly PersonalEntity[] = personalEntities.filter((kind) => {
  const key = new Set([...fieldsOf(kind.of.key.pk), ...fieldsOf(kind.of.key.sk)]);
  return fieldsShown(kind).some((name) => !key.has(name));
});
