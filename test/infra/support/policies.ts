import * as z from 'zod';
import { resolved, resolvedDeep, type Place } from './resolve.ts';
import { resourcesOf, type Resource, type Template } from './synth.ts';

const texts = z.union([z.string().array(), z.string().transform((one) => [one])]);

const Statement = z.looseObject({ Effect: z.enum(['Allow', 'Deny']), Action: texts, Resource: texts.optional() });
export type Statement = z.output<typeof Statement>;

const Policy = z.looseObject({ Version: z.literal('2012-10-17'), Statement: z.array(Statement) });
export type Policy = z.output<typeof Policy>;

const Role = z.looseObject({
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: Policy })).default([]),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});

export type RoleOf = { name: string; policies: { name: string; policy: Policy }[]; managed: number };

const pathOf = ({ Metadata }: Resource): string =>
  z.object({ 'aws:cdk:path': z.string() }).parse(Metadata)['aws:cdk:path'];

/** The roles of functions: named by the function, with every policy they hold as AWS would see it. */
export const rolesOf = (template: Template, templates: ReadonlyMap<string, Template>): RoleOf[] =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([, resource]) => {
    const [, name = '', kind] = pathOf(resource).split('/');
    if (kind !== 'Role') return [];
    const { Policies, ManagedPolicyArns } = Role.parse(resolvedDeep(resource.Properties, { template, templates }));
    return [
      {
        name,
        policies: Policies.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: PolicyDocument })),
        managed: ManagedPolicyArns.length,
      },
    ];
  });

/** A resource with a policy of its own: whom it lets in, whatever their roles say. */
export type Guarded = { arn: string; policy: Policy };

const ownPolicies: Record<string, (resource: Resource, id: string, place: Place) => Guarded[]> = {
  'AWS::KMS::Key': ({ Properties }, id, place) => [
    {
      arn: resolved({ 'Fn::GetAtt': [id, 'Arn'] }, place),
      policy: Policy.parse(resolvedDeep(Properties['KeyPolicy'], place)),
    },
  ],
  'AWS::S3::BucketPolicy': ({ Properties }, _, place) => [
    {
      arn: `arn:aws:s3:::${resolved(Properties['Bucket'], place).toLowerCase()}`,
      policy: Policy.parse(resolvedDeep(Properties['PolicyDocument'], place)),
    },
  ],
  'AWS::SQS::QueuePolicy': ({ Properties }, _, place) =>
    z
      .array(z.unknown())
      .parse(Properties['Queues'])
      .map((queue) => ({
        arn: `arn:aws:sqs:ap-south-1:111122223333:${resolved(queue, place)}`,
        policy: Policy.parse(resolvedDeep(Properties['PolicyDocument'], place)),
      })),
};

/** Every resource of a stage that has a policy of its own. */
export const guardedOf = (templates: ReadonlyMap<string, Template>, prefix: string): Guarded[] =>
  [...templates]
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, template]) =>
      Object.entries(template.Resources).flatMap(
        ([id, resource]) => ownPolicies[resource.Type]?.(resource, id, { template, templates }) ?? [],
      ),
    );
