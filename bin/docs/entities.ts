import * as z from 'zod';
import { entities } from '../../shared/entities/registry.ts';
import type { Entity } from '../../shared/store/entity.ts';
import { code, page, table, type Page } from './page.ts';
import { typeName } from './type-name.ts';

const fieldRows = (of: Entity): string[][] =>
  Object.entries(of.schema.shape).map(([name, schema]) => [
    code(name),
    typeName(schema),
    schema instanceof z.ZodOptional ? '' : 'yes',
    of.sensitive[name] ?? '',
    of.shows.includes(name) ? 'yes' : '',
  ]);

const life = (of: Entity): string => {
  const expiry = of.expiry
    ? `removed ${of.expiry.graceSeconds} s after ${code(of.expiry.field)}`
    : 'kept until deleted';
  const audit = of.audit
    ? `audited as ${code(`${of.name}/${of.audit.id}`)}${of.audit.subject === undefined ? '' : `, about ${code(of.audit.subject)}`}`
    : 'not audited';
  return `Key ${code(of.key.pk)} / ${code(of.key.sk)} · ${expiry} · ${audit}`;
};

const indexRows = (of: Entity): string[][] =>
  Object.entries(of.indexes).map(([name, { on, pk, sk, sharded, only }]) => [
    code(name),
    on,
    code(pk),
    code(sk),
    sharded === true ? 'yes' : '',
    code(only === undefined ? '' : JSON.stringify(only)),
  ]);

const section = (of: Entity): string =>
  [
    `## ${of.name}`,
    life(of),
    table(['field', 'type', 'always', 'sensitivity', 'in lists'], fieldRows(of)),
    ...(Object.keys(of.indexes).length > 0
      ? [table(['list', 'index', 'partition', 'sort key', 'sharded', 'only'], indexRows(of))]
      : []),
  ].join('\n\n');

/** Every entity with its fields, secrets, keys, lists, expiry and audit. */
export const entitiesPage = (all: readonly Entity[]): Page =>
  page('docs/generated/entities.md', 'Entities', [
    'On every item beside its fields: `entity`, `version` (+1 on each write), `createdAt`, `updatedAt`, `stamp` (who and why), `deletedAt`, `deletedBy`.',
    '`secret` and `sealed` fields never leave the store; `masked` ones are shown in part.',
    ...all.map(section),
  ]);

/** The page from the registry. */
export const generatedEntities = (): Page => entitiesPage(Object.values(entities));
