import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import * as z from 'zod';
import { functions } from '../../../functions/manifest.ts';
import { cloud } from '../../../lib/app.ts';
import { bundleFunctions, type Bundle } from '../../../lib/bundle.ts';
import { stackName } from '../../../lib/names.ts';
import type { FunctionDeclaration } from '../../../shared/http/workflow.ts';
import { stagesWith, type Stage } from '../../../lib/stages.ts';

const root = join(import.meta.dirname, '../../..');

export const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.output<typeof Resource>;

export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});
export type Template = z.output<typeof Template>;

export type Part = Parameters<typeof stackName>[1];

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));

const work = mkdtempSync(join(tmpdir(), 'credbuzzpay-cloud-'));
// Not when the process ends: workers are ended without a word.
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The app before synthesis, for tests that add to it. Resources carry their paths, so that tests know whose they are. */
export const app = (
  bundles: string,
  outdir: string,
  stages: readonly Stage[] = stagesWith(),
  declared: readonly FunctionDeclaration[] = functions,
) =>
  cloud({
    stages,
    declared,
    bundles,
    version: '0.0.0-test',
    context: { ...context, 'aws:cdk:enable-path-metadata': true },
    outdir,
  });

const made = (async () => {
  const bundles: Bundle[] = await bundleFunctions({
    names: functions.map(({ name }) => name),
    source: join(root, 'functions'),
    out: join(work, 'bundles'),
    minify: true,
  });
  const assembly = app(join(work, 'bundles'), join(work, 'out')).synth();
  const templates = new Map(assembly.stacks.map((stack) => [stack.stackName, Template.parse(stack.template)]));
  return { bundles, templates, work };
})();

/** Every template, bundled and synthesised once per run. */
export const synthesised = () => made;

export const templateOf = async (part: Part, stage: Stage['name'] = 'prod'): Promise<Template> => {
  const template = (await made).templates.get(stackName(stage, part));
  if (!template) throw new Error(`no stack ${stackName(stage, part)}`);
  return template;
};

/** A template of one stage with settings of its own; nothing is bundled for it. */
export const templateWith = async (
  part: Part,
  name: Stage['name'],
  overrides: object,
  declared: readonly FunctionDeclaration[] = functions,
): Promise<Template> => {
  const { work: folder } = await made;
  const stages = stagesWith({ [name]: overrides }).filter((stage) => stage.name === name);
  const { stacks } = app(join(folder, 'bundles'), mkdtempSync(join(folder, 'out-')), stages, declared).synth();
  return Template.parse(stacks.find(({ stackName: found }) => found === stackName(name, part))?.template);
};

const Lambda = z.looseObject({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Layers: z.array(z.unknown()).default([]),
});

/** The functions of a template: what they are called, told and given. */
export const lambdasOf = (template: Template) =>
  resourcesOf(template, 'AWS::Lambda::Function').map(([, { Properties, Metadata }]) => {
    const properties = Lambda.parse(Properties);
    const path = z.object({ 'aws:cdk:path': z.string() }).parse(Metadata)['aws:cdk:path'];
    return {
      name: path.split('/')[1] ?? '',
      properties,
      variables: properties.Environment.Variables,
      layers: properties.Layers,
    };
  });

/** The resources of a type, by logical id. */
export const resourcesOf = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, resource]) => resource.Type === type);
