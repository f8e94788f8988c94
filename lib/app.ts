import { App, Tags, Validations, type Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionDeclaration } from '../shared/http/workflow.ts';
import { ApiStack } from './api-stack.ts';
import { BackgroundStack } from './background-stack.ts';
import type { FunctionProps } from './constructs/declared-function.ts';
import { DataStack } from './data-stack.ts';
import { IdentityStack } from './identity-stack.ts';
import {
  archiveArn,
  archiveName,
  filesArn,
  filesName,
  sealsArn,
  sealsName,
  stackName,
  tableArn,
  tableName,
} from './names.ts';
import { ObservabilityStack } from './observability-stack.ts';
import type { Stage } from './stages.ts';

export type CloudProps = {
  stages: readonly Stage[];
  /** Every function of the system: `functions` of functions/manifest.ts. */
  declared: readonly FunctionDeclaration[];
  /** Folder of the bundled functions. */
  bundles: string;
  version: string;
  /** Feature flags and other settings of cdk.json. */
  context: Readonly<Record<string, unknown>>;
  /** Absent offline: templates then name the account they are deployed to. */
  account?: string | undefined;
  outdir?: string | undefined;
};

/** What a stack's resources may hold; on every resource, for cost reports and access reviews. */
const DATA_CLASS = {
  data: 'personal',
  identity: 'personal',
  background: 'personal',
  api: 'personal',
  observability: 'internal',
} as const;
type Part = keyof typeof DATA_CLASS;

const tag = (stack: Stack, stage: Stage, part: Part): void => {
  const tags = { project: 'credbuzzpay', stage: stage.name, part, 'data-class': DATA_CLASS[part] };
  for (const [name, value] of Object.entries(tags)) Tags.of(stack).add(name, value);
};

const functionPropsOf =
  (stage: Stage, data: DataStack, identity: IdentityStack, { bundles, version }: CloudProps) =>
  (queue: Queue): FunctionProps => ({
    stage,
    bundles,
    operationsKey: data.operationsKey,
    told: {
      version,
      tableName: tableName(stage.name),
      archiveBucket: archiveName(stage.name),
      sealsBucket: sealsName(stage.name),
      uploadsBucket: filesName(stage.name, 'uploads'),
      documentsBucket: filesName(stage.name, 'documents'),
      queueUrl: queue.queueUrl,
      userPoolId: identity.pool.userPoolId,
    },
    places: {
      table: tableArn(stage),
      tableKey: data.tableKey.keyArn,
      keys: data.keysFor,
      archive: archiveArn(stage.name),
      seals: sealsArn(stage.name),
      archiveKey: data.archiveKey.keyArn,
      files: (place) => filesArn(stage.name, place),
      documentsKey: data.documentsKey.keyArn,
      operationsKey: data.operationsKey.keyArn,
      queue: queue.queueArn,
      adminPool: identity.pool.userPoolArn,
    },
  });

const addStage = (app: App, stage: Stage, props: CloudProps): void => {
  const id = (part: Part) => stackName(stage.name, part);
  const described = (description: string) => ({
    // Spaces count against the size of a template, too.
    suppressTemplateIndentation: true,
    env: { region: stage.region, ...(props.account !== undefined && { account: props.account }) },
    description: `CredbuzzPay ${stage.name}: ${description}`,
  });

  const data = new DataStack(app, id('data'), stage, described('table, keys, files, archive'));
  const identity = new IdentityStack(app, id('identity'), stage, described('where admins sign in'));
  const functions = functionPropsOf(stage, data, identity, props);
  const background = new BackgroundStack(app, id('background'), stage, {
    ...described('what happens after a reply'),
    data,
    declared: props.declared,
    functions,
  });
  const api = new ApiStack(app, id('api'), stage, {
    ...described('routes and their functions'),
    workflows: props.declared.filter((one) => one.kind === 'routes'),
    functions: functions(background.queue),
    version: props.version,
    adminPoolArn: identity.pool.userPoolArn,
  });
  const observability = new ObservabilityStack(app, id('observability'), stage, {
    ...described('dashboard and alarms'),
    data,
    api,
    background,
  });
  // Policies name the table without a reference, so the order is said here.
  background.addStackDependency(data, 'reads its stream');
  api.addStackDependency(background, 'sends to its queue');
  tag(data, stage, 'data');
  tag(identity, stage, 'identity');
  tag(background, stage, 'background');
  tag(api, stage, 'api');
  tag(observability, stage, 'observability');
};

/** Every stack of every stage, checked against the AWS Solutions rules when it is synthesised. */
export const cloud = (props: CloudProps): App => {
  const app = new App({ context: props.context, ...(props.outdir !== undefined && { outdir: props.outdir }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const stage of props.stages) addStage(app, stage, props);
  return app;
};
