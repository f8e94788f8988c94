import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { ERASABLE, withoutValues, type EntryFields } from '../../shared/domain/audit/leaf.ts';
import type { Verdict } from '../../shared/domain/audit/verify-evidence.ts';
import { linesOf, pemOf, writeLines } from '../support/audit-files.ts';
import { entryAt, newSealingKey, sealedLog } from '../support/audit-log.ts';
import { program } from '../support/program.ts';
import { editing, hashedAnew, key, rebuilt, secondHistory, stranger, swapped, whole } from './spoiled-log.ts';

const verify = program('audit-verify.ts');
let folder: string;
let pem: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credbuzzpay-'));
  pem = join(folder, 'public.pem');
  await writeFile(pem, pemOf(key));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (ending: string): string => join(folder, `${(files += 1)}${ending}`);

const written = async (lines: readonly (object | string)[], ending = '.jsonl'): Promise<string> => {
  const path = place(ending);
  await writeLines(path, lines);
  return path;
};

/** The kinds of the faults that are found in a body of evidence. */
const faultsOf = async (evidence: Evidence, ...more: string[]): Promise<string[]> => {
  const { code, stdout } = await verify(await written(linesOf(evidence)), '--key', pem, '--json', ...more);
  const { faults } = JSON.parse(stdout) as Verdict;
  expect(code).toBe(faults.length > 0 ? 1 : 0);
  return [...new Set(faults.map(({ kind }) => kind))].sort();
};

describe('audit:verify of a log as it was written', () => {
  it('says what was looked at, and that it is proved', async () => {
    const { code, stdout, stderr } = await verify(await written(linesOf(whole)), '--key', pem);
    expect({ code, stderr, lines: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      stderr: '',
      lines: [
        'range     log test, from its beginning to 2026-11-22T03:00:00.000Z',
        'seals     1 to 3, everything to 2026-11-22T03:00:00.000Z is sealed',
        'entries   15',
        'erased    0',
        'unsealed  0',
        'gaps      0',
        'PROVED: every entry is the one that was logged.',
      ],
    });
  });

  it('reads folders, packed and plain files, objects of the bucket of seals, and values kept apart', async () => {
    const root = place('');
    const erased = new Set<string>(ERASABLE);
    for (const sealed of whole.seals) {
      const { number, root: hash } = sealed.seal;
      await writeLines(join(root, `seals/${number}.json`), [{ kind: 'seal', ...sealed }]);
      const leaves = whole.leaves.get(number)!;
      await writeLines(join(root, `leaves/${number}-${hash}.json.gz`), [{ kind: 'leaves', number, leaves }]);
      // Of a run that was overtaken: its list stays in the bucket.
      await writeLines(join(root, `leaves/${number}-${'0'.repeat(64)}.json.gz`), [
        { kind: 'leaves', number, leaves: leaves.slice(1) },
      ]);
    }
    const valuesOf = (entry: EntryFields) =>
      Object.fromEntries(Object.entries(entry).filter(([name]) => name === 'id' || erased.has(name)));
    for (const [day, entries] of [whole.entries.slice(0, 7), whole.entries.slice(7)].entries()) {
      await writeLines(join(root, `entries/${day}.jsonl.gz`), [
        ...(day === 0 ? whole.ranges : []),
        ...entries.map((entry) => ({ kind: 'entry', ...withoutValues(entry) })),
      ]);
      await writeLines(
        join(root, `values/${day}.jsonl`),
        entries.map((entry) => ({ kind: 'values', ...valuesOf(entry) })),
      );
    }
    await writeFile(join(root, 'seals/README'), 'not evidence');
    const { code, stdout, stderr } = await verify(root, '--key', pem, '--log', 'test');
    expect([code, stderr.trim()]).toEqual([0, '1 files are of another kind and were not read.']);
    expect(stdout).toMatch(/^entries {3}15\nerased {4}0\n/m);
  });

  it('tells erased values from edited ones', async () => {
    const entries = whole.entries.map((entry, at) => (at < 4 ? withoutValues(entry) : entry));
    const { code, stdout } = await verify(await written(linesOf({ ...whole, entries })), '--key', pem);
    expect([code, /^erased +(\d+)/m.exec(stdout)?.[1]]).toEqual([0, '4']);
  });

  it('says what is too new to be proved', async () => {
    const createdAt = '2026-11-22T03:30:00.000Z';
    const fresh = { ...entryAt(createdAt, { resourceId: 'NEW', sequence: 1 }), createdAt };
    const { code, stdout } = await verify(
      await written(linesOf({ ...whole, entries: [...whole.entries, fresh] })),
      '--key',
      pem,
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('PROVED, but for 1 entry newer than the newest seal')]);
  });

  it('takes several keys, as seals of before and after a key was replaced need them', async () => {
    const other = join(folder, 'other.pem');
    await writeFile(other, pemOf(newSealingKey()));
    expect(await faultsOf(whole, '--key', other)).toEqual([]);
  });
});

describe('audit:verify names what was done to a log:', () => {
  it.each([
    ['an entry edited', editing(4, { action: 'create' }), ['entry_edited']],
    ['an entry edited, its hash computed anew', hashedAnew(4, { userCode: 'OTHERS' }), ['entry_edited']],
    ['values edited', editing(4, { newValues: { city: 'Goa' } }), ['values_edited']],
    ['an entry removed', { ...whole, entries: whole.entries.toSpliced(4, 1) }, ['entry_removed', 'sequence_gap']],
    ['an entry inserted', { ...whole, entries: [...whole.entries, stranger()] }, ['entry_inserted']],
    ['an entry doubled', { ...whole, entries: [...whole.entries, whole.entries[3]!] }, ['entry_doubled']],
    ['two entries swapped', { ...whole, entries: swapped() }, ['entries_swapped']],
    [
      'the tail cut',
      { ...whole, seals: whole.seals.slice(0, 2), entries: whole.entries.slice(0, 10) },
      ['seal_missing'],
    ],
    ['a root removed', { ...whole, seals: whole.seals.toSpliced(1, 1) }, ['seal_missing']],
    ['all roots removed', { ...whole, seals: [] }, ['seal_missing']],
    ['leaves removed', { ...whole, leaves: new Map([...whole.leaves].toSpliced(1, 1)) }, ['leaves_missing']],
    ['a tree rebuilt under its seal', rebuilt(), ['seal_forged', 'seal_unchained']],
    ['a second history by the right key', secondHistory(), ['seal_unchained']],
    ['no word of what is all there', { ...whole, ranges: [] }, ['malformed']],
    ['a field that JSON has no canonical form of', editing(2, { reason: '\ud800' }), ['entry_edited']],
  ])('%s', async (_, evidence: Evidence, kinds) => expect(await faultsOf(evidence)).toEqual(kinds));

  it('the whole log rebuilt and signed with another key', async () => {
    expect(await faultsOf(sealedLog(newSealingKey()))).toContain('seal_forged');
  });

  it('the log of another stage', async () => expect(await faultsOf(whole, '--log', 'prod')).toEqual(['malformed']));

  it('one line a fault, at most a hundred, and none that can move the cursor', async () => {
    const entries = whole.entries.map((entry) => ({ ...entry, resourceId: 'X\u001b[2J\nPROVED: all' }));
    const many = Array.from({ length: 10 }, () => entries).flat();
    const { code, stdout } = await verify(await written(linesOf({ ...whole, entries: many })), '--key', pem);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines.filter((line) => /^[a-z]+_[a-z]+: /.test(line))).toHaveLength(100);
    expect(lines.at(-2)).toMatch(/^and \d+ more$/);
    expect(lines.at(-1)).toMatch(/^NOT PROVED: \d+ faults\.$/);
    expect(stdout).not.toContain('\u001b');
    expect(lines.filter((line) => line.startsWith('PROVED'))).toEqual([]);
  });
});

describe('audit:verify passes over no line:', () => {
  const entry = { kind: 'entry', ...whole.entries[0]! };
  const [id] = [whole.entries[0]!['id']];
  it.each([
    ['no JSON', 'nonsense', 'it is not JSON'],
    ['an empty line', '', 'it is not JSON'],
    ['half a line', JSON.stringify(entry).slice(0, 99), 'it is not JSON'],
    ['another kind', { kind: 'note', text: 'all is well' }, 'kind'],
    ['a field too many', { kind: 'seal', ...whole.seals[0]!, note: 'ok' }, 'note'],
    ['an entry without a place', { kind: 'entry', id }, 'resourceType'],
    ['values with another field', { kind: 'values', id, action: 'create' }, 'action'],
  ])('%s', async (_, line, why) => {
    const path = await written([...linesOf(whole), line]);
    const { code, stdout } = await verify(path, '--key', pem);
    expect(code).toBe(1);
    const fault = stdout.split('\n').find((one) => one.startsWith('malformed'));
    expect(fault).toContain(`${path}:${linesOf(whole).length + 1} is no line of evidence`);
    expect(fault).toContain(why);
  });

  it.each([
    ['of an entry that is not there', [{ kind: 'values', id: 'AAAAAAAAAAAAAAAA', salt: 'c2FsdA' }]],
    ['of an entry that has its own', [{ kind: 'values', id, salt: 'c2FsdA' }]],
  ])('values %s', async (_, more) => {
    const { stdout } = await verify(await written([...linesOf(whole), ...more]), '--key', pem, '--json');
    expect((JSON.parse(stdout) as Verdict).faults.map(({ kind }) => kind)).toContain('malformed');
  });

  it('a packed file that was cut off', async () => {
    const path = place('.jsonl.gz');
    await writeLines(path, linesOf(whole));
    await truncate(path, (await stat(path)).size - 50);
    const { code, stdout } = await verify(path, '--key', pem);
    expect([code, stdout]).toEqual([1, expect.stringContaining(`malformed: ${path} is no line of evidence`)]);
  });
});

describe('audit:verify that cannot check anything', () => {
  it('says how in one sentence, with the code 2', async () => {
    const export_ = await written(linesOf(whole));
    const text = join(folder, 'note.txt');
    await writeFile(text, 'hello');
    const empty = await written([]);
    for (const [args, sentence] of [
      [[], /^Name the files to check\. Usage: /],
      [[export_], /^Give the public key that you trust with --key\. Usage: /],
      [[export_, '--key', join(folder, 'none.pem')], /^The key .*none\.pem cannot be read/],
      [[export_, '--key', text], /^.*note\.txt holds no public key of P-256/],
      [[join(folder, 'nowhere'), '--key', pem], /^.*nowhere cannot be read/],
      [[text, '--key', pem], /^.*note\.txt is no evidence: files end in/],
      [[empty, '--key', pem], /^There is no seal in .*: add the folders seals/],
      [['--nonsense'], /Usage: /],
    ] as [string[], RegExp][]) {
      const { code, stdout, stderr } = await verify(...args);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toMatch(sentence);
    }
  });

  it('explains itself', async () => {
    const { code, stdout } = await verify('--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Exit code: 0 proved')]);
  });
});
