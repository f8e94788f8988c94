import { parseArgs } from 'node:util';
import type { Stage } from '../../lib/stages.ts';
import { Unusable, wordsOf } from '../terminal/unusable.ts';

const ACTIONS = ['deploy', 'diff', 'destroy'] as const;
export type Action = (typeof ACTIONS)[number];

const USAGE = 'Usage: npm run deploy | diff | destroy -- --stage <name> [--yes]';

/** What is asked for, and the command line of the CDK that does it. */
export type Command = { action: Action; stage: Stage; cdk: string[] };

const asked = (args: readonly string[]): { action: Action; name: string; yes: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false } },
    });
    const [first, ...more] = positionals;
    const action = ACTIONS.find((one) => one === first);
    if (!action || more.length > 0) throw new Error('One of deploy, diff and destroy is wanted');
    if (values.stage === undefined) throw new Error('--stage is missing');
    return { action, name: values.stage, yes: values.yes };
  } catch (cause) {
    throw new Unusable(`${wordsOf(cause)}. ${USAGE}`);
  }
};

/** Without a question: `--yes` is for pipelines, which nobody can answer. */
const options: Record<Action, (yes: boolean) => string[]> = {
  deploy: (yes) => ['--require-approval', yes ? 'never' : 'broadening', '--outputs-file', '.build/outputs.json'],
  diff: () => [],
  destroy: (yes) => (yes ? ['--force'] : []),
};

/**
 * The CDK's command line for what was asked: every stack of one stage, in the order they need each other.
 * @throws Unusable for an unknown stage, for destroying one that is to last, and for what cannot be read
 */
export const commandOf = (args: readonly string[], stages: readonly Stage[]): Command => {
  const { action, name, yes } = asked(args);
  const stage = stages.find((one) => one.name === name);
  if (!stage)
    throw new Unusable(`There is no stage ${name}: choose one of ${stages.map((one) => one.name).join(', ')}.`);
  if (action === 'destroy' && stage.name !== 'dev')
    throw new Unusable(`Stage ${name} holds people's data and is destroyed by no command: only dev is.`);
  return { action, stage, cdk: [action, '--all', ...options[action](yes)] };
};

/** What somebody should know before they go on. */
export const warningOf = ({ action, stage }: Command): string | undefined =>
  action === 'deploy' && stage.name !== 'dev' && stage.alarmTargets.length === 0
    ? `Nobody will be told of alarms of stage ${stage.name}: name them in cdk.json, credbuzzpay:stages, ${stage.name}.alarmTargets.`
    : undefined;
