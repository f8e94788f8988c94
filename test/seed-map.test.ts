import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessPatternsPage } from '../bin/docs/access-patterns.ts';
import { entitiesPage } from '../bin/docs/entities.ts';
import { seedMapPage, seedRows } from '../bin/docs/seed-map.ts';
import { extractRows } from '../bin/docs/seed-rows.ts';
import { examples } from '../docs/seed/examples.ts';
import { keyFeatures } from '../docs/seed/key-features.ts';
import { indexes, queries, relationships } from '../docs/seed/lists.ts';
import { placeOf } from '../docs/seed/map.ts';
import { models } from '../docs/seed/models.ts';
import { journey } from '../docs/seed/place.ts';
import { bestPractices, registrationSteps, securityConsiderations } from '../docs/seed/principles.ts';
import { workflows } from '../functions/manifest.ts';
import { choices } from '../shared/domain/choices.ts';
import { entities } from '../shared/entities/registry.ts';
import { Meta, type Entity } from '../shared/store/entity.ts';

const rows = seedRows();
const all: Entity[] = Object.values(entities);
const known = new Map(
  all.map((of) => [
    of.name,
    new Set([...Object.keys(of.schema.shape), ...Object.keys(of.indexes), ...Object.keys(Meta.shape)]),
  ]),
);
const places = rows.flatMap((row) => {
  const place = placeOf(row);
  return place ? [{ row, place }] : [];
});

describe('the map from the old system', () => {
  it('holds what the old documentation counts', () => {
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect(count('model')).toBe(14);
    expect(new Set(rows.filter(({ kind }) => kind === 'choice').map(({ of }) => of)).size).toBe(13);
    expect(count('feature seed')).toBe(5);
    expect(count('registration step')).toBe(5);
    expect(count('best practice')).toBe(10);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('maps every row', () => {
    expect(rows.filter((row) => placeOf(row) === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('maps no row that does not exist', () => {
    const ids = new Set(rows.map(({ of, text }) => `${of} / ${text}`));
    const tables = [indexes, queries, relationships, examples, keyFeatures, bestPractices, securityConsiderations];
    expect(tables.flatMap((table) => Object.keys(table)).filter((name) => !ids.has(name))).toEqual([]);
    expect(Object.keys(registrationSteps)).toEqual(
      rows.filter(({ kind }) => kind === 'registration step').map(({ of }) => of),
    );
    const fields = new Set(rows.filter(({ kind }) => kind === 'field').map(({ id }) => id));
    const renamed = Object.entries(models).flatMap(([model, { fields: special }]) =>
      Object.keys(special).map((name) => `field: ${model} / ${name}`),
    );
    expect(renamed.filter((id) => !fields.has(id))).toEqual([]);
  });

  it('names only entities, fields and lists that are declared', () => {
    const wrong = places.flatMap(({ row, place }) =>
      [...place.to.matchAll(/\b([A-Z]\w+)\.(\w+)/g)]
        .filter(([, name = '', part = '']) => known.get(name)?.has(part) !== true)
        .map(([text]) => `${row.id}: ${text}`),
    );
    expect(wrong).toEqual([]);
    const fieldless = places.filter(({ row, place }) => row.kind === 'field' && !/\b[A-Z]\w+\.\w+/.test(place.to));
    expect(fieldless.map(({ row }) => row.id)).toEqual([]);
    const strangers = places.filter(({ row, place }) => row.kind === 'model' && !known.has(place.to));
    expect(strangers.map(({ row }) => row.id)).toEqual([]);
  });

  it('names only tests that exist', () => {
    const named = new Set(places.flatMap(({ place }) => ('test' in place ? [place.test] : [])));
    // The journey is written together with the routes it walks through.
    named.delete(journey);
    expect([...named].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('gives every route in the form of the contract', () => {
    const wrong = places.filter(
      ({ place }) => place.route !== undefined && !/^(?:GET|POST|PUT|PATCH|DELETE) \/v1\/\S+$/.test(place.route),
    );
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });
});

it('calls nothing built whose route is not declared', () => {
  const declared = new Set(
    workflows.flatMap(({ routes }) => Object.values(routes).map(({ method, path }) => `${method} ${path}`)),
  );
  const missing = places.filter(
    ({ place }) => 'test' in place && place.route !== undefined && !declared.has(place.route.replace(/\?.*$/, '')),
  );
  expect(missing.map(({ row }) => row.id)).toEqual([]);
});

describe('choices', () => {
  it.each(rows.filter(({ kind }) => kind === 'choice').map((row) => [row.id, row] as const))(
    'keeps value and label of %s',
    (_, row) => {
      const [list = ''] = placeOf(row)?.to.split('.') ?? [];
      expect(choices[list]).toContainEqual({ value: row.text, label: row.label });
    },
  );

  it('are in the order of the old lists', () => {
    for (const [list, values] of Object.entries(choices)) {
      const old = rows
        .filter((row) => row.kind === 'choice' && placeOf(row)?.to.startsWith(`${list}.`))
        .map(({ text }) => text);
      expect(values.map(({ value }) => value).slice(0, old.length)).toEqual(old);
    }
  });
});

describe('pages', () => {
  it('reads rows from headings, classes, tables and lists', () => {
    const markdown = [
      '## Choice classes',
      '```python',
      'class ToneChoices(models.TextChoices):',
      "    HIGH = 'high', 'High Tone'  # a comment",
      '```',
      '## TABLE 1: Bell (Core)',
      '### Structure',
      '```python',
      'class Bell(models.Model):',
      '    # Name',
      '    bell_code = models.CharField(max_length=6)',
      '    tone, weight',
      '```',
      '### Usage Examples',
      '```python',
      '# Ring it',
      'bell.ring()',
      '```',
    ].join('\n');
    expect(extractRows(markdown).map(({ id }) => id)).toEqual([
      'choice: Tone / high',
      'field: Bell / bell_code',
      'field: Bell / tone',
      'field: Bell / weight',
      'example: Bell / Ring it',
    ]);
  });

  it('shows every row, entity and list', () => {
    const { text } = seedMapPage(rows, placeOf);
    expect(text).not.toContain('**unmapped**');
    expect(seedMapPage(rows, () => undefined).text).toContain('**unmapped**');
    for (const { name, key } of all) {
      expect(entitiesPage(all).text).toContain(`## ${name}\n`);
      expect(accessPatternsPage(all).text).toContain(key.pk);
    }
    for (const index of all.flatMap((of) => Object.values(of.indexes)))
      expect(accessPatternsPage(all).text).toContain(index.pk);
  });

  it('never shows a value of a secret', () => {
    expect(entitiesPage(all).text).toMatch(/`passwordHash` \| text \| yes \| secret \| +\|/);
  });
});
