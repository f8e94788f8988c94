import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { stagesWith, type Stage } from './stages.ts';

const Settings = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context of cdk.json: CDK's feature flags, and what a deployment says of its stages. */
export const cdkContext = (): Record<string, unknown> =>
  Settings.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../cdk.json'), 'utf8'))).context;

/** Every stage as this deployment has it. @throws Error naming the setting that is wrong */
export const stagesHere = (): Stage[] => stagesWith(cdkContext()['credbuzzpay:stages']);
