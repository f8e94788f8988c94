import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openBundleStore } from '../../local/bundle-store.ts';
import { keptBundles } from '../../local/kept-bundles.ts';
import { Mendable } from '../../local/mendable.ts';
import { scratch } from './support/scratch.ts';

/** Writes a file, and waits until the clock of the disk has gone on: what begins then began later. */
const write = async (path: string, text: string): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const probe = join(scratch(), 'probe');
  await vi.waitUntil(() => {
    writeFileSync(probe, '');
    return statSync(probe).ctimeMs > statSync(path).ctimeMs;
  });
};

/** A function that says the word of a file beside it. */
const project = async (word = 'first') => {
  const [source, store] = [scratch(), join(scratch(), 'store')];
  const say = (next: string) => write(join(source, 'word.ts'), `export const word = '${next}';\n`);
  await say(word);
  await write(join(source, 'speaker/index.ts'), "export { word as handler } from '../word.ts';\n");
  const make = async (out = scratch()): Promise<string> => {
    const [made] = await keptBundles({ names: ['speaker'], source, out, store });
    return made!.file;
  };
  const entries = () => readdirSync(store);
  return { source, store, say, make, entries };
};

const said = (file: string): unknown => (createRequire(import.meta.url)(file) as { handler: unknown }).handler;

const isSameFile = (one: string, other: string): boolean => statSync(one).ino === statSync(other).ino;

describe('bundles of this machine', () => {
  it('are made once of the same sources', async () => {
    const { make } = await project();
    const [first, second] = [await make(), await make()];
    expect(isSameFile(first, second)).toBe(true);
    expect([said(first), said(second), first === second]).toEqual(['first', 'first', false]);
  });

  it('follow each change of a source, and find what was made of an earlier state', async () => {
    const { make, say } = await project();
    const first = await make();
    await say('second');
    const second = await make();
    await say('first');
    expect([said(second), isSameFile(await make(), first)]).toEqual(['second', true]);
  });

  it('fail without a source that is gone, with the place of the fault, and leave nothing', async () => {
    const { make, source, entries } = await project();
    await make();
    rmSync(join(source, 'word.ts'));
    await expect(make()).rejects.toThrow(/speaker\/index\.ts:1:\d+: ERROR: Could not resolve "\.\.\/word\.ts"/);
    expect(entries()).toHaveLength(1);
  });

  it('are kept once when two processes begin at once', async () => {
    const { make, entries } = await project();
    const files = await Promise.all([make(), make(), make()]);
    expect(files.map(said)).toEqual(['first', 'first', 'first']);
    expect(entries()).toHaveLength(1);
    expect(files.some((file) => !isSameFile(file, files[0]))).toBe(true);
  });

  it.each<[string, (entry: string, mine: string) => void]>([
    ['is cut off', (entry) => truncateSync(join(entry, 'speaker/index.js'), 10)],
    ['lacks a file', (entry) => rmSync(join(entry, 'speaker/index.js.map'))],
    ['lacks what says of what it was made', (entry) => rmSync(join(entry, 'made-of.json'))],
    ['has half of what says of what it was made', (entry) => truncateSync(join(entry, 'made-of.json'), 20)],
    ['was changed by somebody', (_, mine) => appendFileSync(mine, 'exports.handler = "changed";')],
  ])('are made anew when an entry %s', async (_, spoil) => {
    const { make, store, entries } = await project();
    const first = await make();
    const entry = join(store, entries()[0]!);
    spoil(entry, first);
    const [second, third] = [await make(), await make()];
    expect([said(second), isSameFile(first, second), isSameFile(second, third)]).toEqual(['first', false, true]);
    expect(entries()).toHaveLength(1);
  });

  it('are not kept when a source was written meanwhile', async () => {
    const { store: place, source } = await project();
    const store = openBundleStore(place);
    const path = join(source, 'word.ts');
    const draft = store.draft();
    await write(path, 'later');
    store.keep(draft, 'recipe', [path]);
    expect(store.find('recipe')).toBeUndefined();
    store.keep(store.draft(), 'recipe', [path]);
    expect(store.find('recipe')).toMatch(place);
    expect(store.find('another recipe')).toBeUndefined();
  });

  it('are few: those not used for longest go, and whoever runs on them keeps them', async () => {
    const { make, say, entries, store } = await project('0');
    const files = [await make()];
    for (const word of ['1', '2']) {
      await say(word);
      files.push(await make());
    }
    const old = new Date(0);
    for (const entry of entries()) utimesSync(join(store, entry), old, old);
    await say('0');
    expect(isSameFile(await make(), files[0]!)).toBe(true);
    for (const word of ['3', '4']) {
      await say(word);
      files.push(await make());
    }
    expect(entries()).toHaveLength(3);
    await say('0');
    expect(isSameFile(await make(), files[0]!)).toBe(true);
    expect(files.map(said)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('leave no draft of a process that was killed, but that of one at work', async () => {
    const { make, store } = await project();
    const [left, working] = [join(store, 'draft-left'), join(store, 'draft-working')];
    for (const draft of [left, working]) mkdirSync(draft, { recursive: true });
    utimesSync(left, new Date(0), new Date(0));
    await make();
    expect([existsSync(left), existsSync(working)]).toEqual([false, true]);
  });

  it.skipIf(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(import.meta.dirname).dev)(
    'are copied to another disk',
    async () => {
      const { make } = await project();
      const elsewhere = mkdtempSync('/dev/shm/credbuzzpay-');
      onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
      expect(said(await make(join(elsewhere, 'functions')))).toBe('first');
    },
  );

  it('say in a sentence that they cannot be kept', async () => {
    const { source } = await project();
    const file = join(scratch(), 'file');
    writeFileSync(file, '');
    const made = keptBundles({ names: ['speaker'], source, out: scratch(), store: join(file, 'store') });
    await expect(made).rejects.toThrow(Mendable);
    await expect(made).rejects.toThrow(/^[^\n]*\/file\/store cannot be written \(ENOTDIR\): mend its permissions\.$/);
  });
});
