import { randomInt } from 'node:crypto';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { keepInStep } from './keep-in-step.ts';
import { projector } from './project.ts';
import { projections } from './stream.ts';

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true }));

export const handler = keepInStep({
  ...baseOf(projections.name, env),
  project: projector(tableStore(env), (below) => randomInt(below)),
});
