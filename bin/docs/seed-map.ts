import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { placeOf } from '../../docs/seed/map.ts';
import type { Place } from '../../docs/seed/place.ts';
import { code, page, table, type Page } from './page.ts';
import { SeedRow } from './seed-rows.ts';

/** The committed rows of the old system's documentation. */
export const seedRows = (): SeedRow[] =>
  z.array(SeedRow).parse(JSON.parse(readFileSync(new URL('../../docs/seed/models.json', import.meta.url), 'utf8')));

const shownBy = (place: Place | undefined): string => {
  if (place === undefined) return '**unmapped**';
  return 'test' in place ? code(place.test) : `planned: ${place.planned}`;
};

/** Every row of the old system's documentation, where it went, and what shows that it works. */
export const seedMapPage = (rows: readonly SeedRow[], placed: (row: SeedRow) => Place | undefined): Page => {
  const kinds = Object.entries(Object.groupBy(rows, ({ kind }) => kind));
  const done = rows.filter((row) => 'test' in (placed(row) ?? {})).length;
  return page('docs/generated/seed-map.md', 'From the old system to this one', [
    `${rows.length} things the documentation of the old models promises: ${done} built, ${rows.length - done} planned.`,
    ...kinds.map(([kind, members]) =>
      [
        `## ${kind} (${members.length})`,
        table(
          ['old', 'here', 'route', 'shown by'],
          members.map((row) => {
            const place = placed(row);
            const name = row.id.slice(row.kind.length + 2);
            return [
              row.label === undefined ? name : `${name} (${row.label})`,
              place?.to ?? '',
              code(place?.route ?? ''),
              shownBy(place),
            ];
          }),
        ),
      ].join('\n\n'),
    ),
  ]);
};

/** The page from the committed rows. */
export const generatedSeedMap = (): Page => seedMapPage(seedRows(), placeOf);
