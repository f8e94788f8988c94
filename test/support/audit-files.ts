import { createPublicKey } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import type { SealingKey } from './audit-log.ts';

/** A body of evidence as the lines of an export. */
export const linesOf = ({ ranges, seals, leaves, entries }: Evidence): object[] => [
  ...ranges,
  ...seals.map((sealed) => ({ kind: 'seal', ...sealed })),
  ...[...leaves].map(([number, list]) => ({ kind: 'leaves', number, leaves: list })),
  ...entries.map((entry) => ({ kind: 'entry', ...entry })),
];

/** Writes JSON lines, packed where the name says so. A string is a line as it is. */
export const writeLines = async (path: string, lines: readonly (object | string)[]): Promise<void> => {
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, path.endsWith('.gz') ? gzipSync(text) : text);
};

/** The public half of a key as auditors get it. */
export const pemOf = ({ spki }: Pick<SealingKey, 'spki'>): string =>
  createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'pem', type: 'spki' }).toString();
