import { randomBytes, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { defaultPolicy } from '../shared/domain/policy.ts';
import { parkedAt } from './audit/place.ts';
import { parkedObjects } from './audit/replay/parked-objects.ts';
import { replay, type Replayed } from './audit/replay/replay.ts';
import { whereOf } from './audit/where.ts';
import { oneLine } from './terminal/one-line.ts';
import { progressOf } from './terminal/progress.ts';
import { Unusable, wordsOf } from './terminal/unusable.ts';

const USAGE = 'Usage: npm run audit:replay -- (--stage <name> | --local) [--dry-run]';

const optionsOf = () => {
  try {
    return parseArgs({
      options: {
        stage: { type: 'string' },
        local: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Unusable(`${wordsOf(cause)}. ${USAGE}`);
  }
};

const said = ({ objects, written, there, removed, others, remaining }: Replayed, dry: boolean): string => {
  const kept = new Set(remaining.map(({ key }) => key)).size;
  const what = dry ? `${written} entries would be written` : `${written} entries written`;
  return [
    ...remaining.map(({ key, reason }) => oneLine(`stays: ${key}: ${reason}`)),
    `${objects} objects: ${what}, ${there} there already, ${removed} objects removed, ${others} of other functions left alone, ${kept} cannot be replayed.`,
  ].join('\n');
};

/** Writes entries whose records were parked. @returns whether nothing remains that cannot be written */
const main = async (): Promise<boolean> => {
  const { stage, local, 'dry-run': dry } = optionsOf();
  const { table, s3, bucket, now } = await parkedAt(whereOf({ stage, local }, USAGE));
  const objects = parkedObjects(s3, bucket);
  const keys = await objects.keys();
  const progress = progressOf('replaying', keys.length);
  const done = await replay(
    {
      objects,
      store: table.store,
      now,
      salt: () => randomBytes(16).toString('base64url'),
      randomInt: (below) => randomInt(below),
      retentionMs: defaultPolicy.audit.retentionMs,
    },
    keys,
    { dry, onDone: progress.done },
  ).finally(progress.stop);
  console.log(said(done, dry));
  return done.remaining.length === 0;
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (cause) {
  console.error(cause instanceof Unusable ? cause.message : cause);
  process.exitCode = 1;
}
