import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { functions } from '../functions/manifest.ts';
import { cloud } from '../lib/app.ts';
import { HEAVIER } from '../lib/budgets.ts';
import { bundleFunctions, overBudget } from '../lib/bundle.ts';
import { cdkContext, stagesHere } from '../lib/context.ts';

const root = join(import.meta.dirname, '..');
const only = process.env['CREDBUZZPAY_STAGE'];
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
  // bin/deploy.ts works on one; without it every stage is made.
  stages: stagesHere().filter(({ name }) => only === undefined || name === only),
  declared: functions,
  bundles,
  version: packageJson.version,
  context: cdkContext(),
  account: process.env['CDK_DEFAULT_ACCOUNT'],
}).synth();
