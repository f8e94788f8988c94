import { join } from 'node:path';
import { functions } from '../functions/manifest.ts';
import { bundleFunctions } from '../lib/bundle.ts';
import { rightsOf } from '../lib/rights.ts';
import { ownFolder } from '../local/own-folder.ts';
import { BARE_KMS, bareStacks } from './cold-start/bare-stacks.ts';
import { firstEvents, PLENTY_MS } from './cold-start/first-events.ts';
import { startOnce, type Start } from './cold-start/start-once.ts';
import { startInstantCloud } from './support/instant-cloud.ts';
import type { Part } from './support/result.ts';
import { median, quantile, rounded } from './support/spread.ts';

const ROUNDS = 15;

type Measured = { name: string; bytes: number; starts: readonly Start[] };

const rowOf = ({ name, bytes, starts }: Measured, bare: readonly Start[], alike: readonly Start[]) => {
  const figure = (pick: (start: Start) => number, of = starts): number => median(of.map(pick));
  const ratio = (pick: (start: Start) => number, to = bare): number => rounded(figure(pick) / figure(pick, to), 2);
  return {
    function: name,
    kB: Math.round(bytes / 1000),
    'loaded ms': rounded(figure(({ loaded }) => loaded)),
    'first answer ms': rounded(figure(({ answered }) => answered)),
    'p95 ms': rounded(
      quantile(
        starts.map(({ answered }) => answered),
        0.95,
      ),
    ),
    'processor ms': rounded(figure(({ processor }) => processor)),
    'loaded ÷ bare': ratio(({ loaded }) => loaded),
    'first answer ÷ bare': ratio(({ answered }) => answered),
    'first answer ÷ bare of the same clients': ratio(({ answered }) => answered, alike),
    'processor ÷ bare': ratio(({ processor }) => processor),
    n: starts.length,
  };
};

/** Cold start of each function against the least there can be. Options: names of functions, `--rounds=15`. */
export const coldStart: Part = async (options) => {
  const rounds = Number(options.find((option) => option.startsWith('--rounds='))?.slice(9) ?? ROUNDS);
  const named = options.filter((option) => !option.startsWith('--'));
  const chosen = functions.filter(({ name }) => named.length === 0 || named.includes(name));
  const folder = ownFolder();
  const cloud = await startInstantCloud();
  try {
    const [bare, bundles] = await Promise.all([
      bareStacks(folder),
      bundleFunctions({
        names: chosen.map(({ name }) => name),
        source: join(import.meta.dirname, '../functions'),
        out: join(folder, 'functions'),
        minify: true,
      }),
    ]);
    const firstOf = await firstEvents(cloud);
    const all = [...bare, ...bundles].map((bundle) => {
      const declared = chosen.find(({ name }) => name === bundle.name);
      const starts: Start[] = [];
      return {
        ...bundle,
        starts,
        first: declared ? firstOf(declared) : { event: {}, remainingMs: PLENTY_MS },
        env: cloud.envOf(bundle.name),
      };
    });
    // The first round fills the file cache; interleaved, so that whatever else this machine does falls on all alike.
    for (let round = 0; round <= rounds; round += 1)
      for (const { file, first, env, starts } of all) {
        const start = await startOnce(file, first, env);
        if (round > 0) starts.push(start);
      }
    const baseline = all[0]?.starts ?? [];
    const withKey = all.find(({ name }) => name === BARE_KMS)?.starts ?? [];
    const needsKey = new Set(chosen.filter((one) => rightsOf(one).keys.length > 0).map(({ name }) => name));
    const rows = all.map((one) => rowOf(one, baseline, needsKey.has(one.name) ? withKey : baseline));
    return {
      part: 'cold-start',
      title: 'Cold start',
      command: 'npm run bench -- cold-start',
      notes: [
        'Each start is a fresh process of the pinned Node with the bundle as it is deployed; times count from the start of the process to the module loaded and to the first answer.',
        '`bare` is lib-dynamodb, middy, zod and one GetItem, bundled as the SDK is usually tuned: CommonJS, minified, no dynamic import. `bare-kms` also asks KMS for a key first, as every function that knows tokens or cursors must; functions that need a key are compared with it in the column of the same clients. The last of the three is `bare` with the bundling of this project, which is leaner. Everything called answers at once.',
        'The first event of a function with routes is a signed-in request whose session the empty table does not know: keys, token and the first read are in it. `processor` is the time of all threads, which the load of the machine changes least.',
      ],
      tables: [{ title: 'Medians', rows }],
    };
  } finally {
    await cloud.close();
  }
};

if (import.meta.main) console.table((await coldStart(process.argv.slice(2))).tables[0]?.rows);
