import { stagesHere } from '../../lib/context.ts';
import type { Stage } from '../../lib/stages.ts';
import { Unusable } from '../terminal/unusable.ts';

/** A stage with the settings of cdk.json. @throws Unusable for an unknown one */
export const stageNamed = (name: string): Stage => {
  const stages = stagesHere();
  const stage = stages.find((one) => one.name === name);
  if (!stage)
    throw new Unusable(`There is no stage ${name}: choose one of ${stages.map((one) => one.name).join(', ')}.`);
  return stage;
};
