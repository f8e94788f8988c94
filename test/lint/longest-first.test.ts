import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import LongestFirst, { LONGEST } from '../support/longest-first.ts';

const took: Record<string, number> = { 'test/e2e/audit.test.ts': 20, 'test/unit/slow.test.ts': 30 };

const specification = (path: string, project: string) =>
  ({
    moduleId: join('/project', path),
    project: { name: project, config: { isolate: true, sequence: { groupOrder: 0 } } },
  }) as unknown as TestSpecification;

it('puts the longest files first, then what needs outside parts, and the short files last', async () => {
  const results = ({ moduleId }: TestSpecification) => ({
    failed: false,
    duration: took[moduleId.slice('/project/'.length)] ?? 1,
  });
  const sequencer = new LongestFirst({ cache: { getTestSpecificationResult: results } } as unknown as Vitest);
  const sorted = await sequencer.sort([
    specification('test/unit/quick.test.ts', 'alone'),
    specification('test/unit/slow.test.ts', 'alone'),
    specification('test/e2e/admins.test.ts', 'real'),
    specification('test/e2e/audit.test.ts', 'real'),
    specification(LONGEST[1]!, 'real'),
    specification(LONGEST[0]!, 'real'),
  ]);
  expect(sorted.map(({ moduleId }) => moduleId.slice('/project/'.length))).toEqual([
    LONGEST[0],
    LONGEST[1],
    'test/e2e/audit.test.ts',
    'test/e2e/admins.test.ts',
    'test/unit/slow.test.ts',
    'test/unit/quick.test.ts',
  ]);
});

it('names files that are there', () => {
  const root = join(import.meta.dirname, '../..');
  expect(LONGEST.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
