import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { stagesWith, type Stage } from '../../lib/stages.ts';
import { Unusable } from '../terminal/unusable.ts';

const Settings = z.object({ context: z.record(z.string(), z.unknown()) });

/** A stage with the settings of cdk.json. @throws Unusable for an unknown one */
export const stageNamed = (name: string): Stage => {
  const { context } = Settings.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')));
  const stages = stagesWith(context['credbuzzpay:stages']);
  const stage = stages.find((one) => one.name === name);
  if (!stage)
    throw new Unusable(`There is no stage ${name}: choose one of ${stages.map((one) => one.name).join(', ')}.`);
  return stage;
};
