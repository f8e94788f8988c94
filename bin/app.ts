import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { functions } from '../functions/manifest.ts';
import { cloud } from '../lib/app.ts';
import { HEAVIER } from '../lib/budgets.ts';
import { bundleFunctions, overBudget } from '../lib/bundle.ts';
import { stagesWith } from '../lib/stages.ts';

const root = join(import.meta.dirname, '..');
const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> =>
  schema.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));

const { version } = read('package.json', z.object({ version: z.string() }));
const { context } = read('cdk.json', z.object({ context: z.record(z.string(), z.unknown()) }));
const bundles = join(root, '.build/cloud');

const bundled = await bundleFunctions({
  names: functions.map(({ name }) => name),
  source: join(root, 'functions'),
  out: bundles,
  minify: true,
});
const tooHeavy = overBudget(bundled, HEAVIER);
if (tooHeavy.length > 0) throw new Error(tooHeavy.join('\n'));

cloud({
  stages: stagesWith(context['credbuzzpay:stages']),
  bundles,
  version,
  context,
  account: process.env['CDK_DEFAULT_ACCOUNT'],
}).synth();
