import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { synthesised } from '../support/synth.ts';

/** Types that AWS gives no tags, or none through CloudFormation. */
const NEVER = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::Backup::BackupSelection',
  'AWS::CloudWatch::Dashboard',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::IAM::Policy',
  'AWS::KMS::Alias',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  // Its group is tagged.
  'AWS::Scheduler::Schedule',
  'AWS::WAFv2::WebACLAssociation',
]);

const NAMES = ['Tags', 'UserPoolTags', 'BackupVaultTags', 'BackupPlanTags'];

const Listed = z.array(z.object({ Key: z.string(), Value: z.string() }));
const Mapped = z.record(z.string(), z.string());

const tagsOf = (properties: Readonly<Record<string, unknown>>): Record<string, string> => {
  const inPlan = z.looseObject({}).catch({}).parse(properties['BackupPlan']);
  const found: unknown = NAMES.map((name) => properties[name] ?? inPlan[name]).find((tags) => tags !== undefined);
  const listed = Listed.safeParse(found).data;
  return listed ? Object.fromEntries(listed.map(({ Key, Value }) => [Key, Value])) : Mapped.catch({}).parse(found);
};

describe('tags', () => {
  it.each(['dev', 'staging', 'prod'])('are on everything of stage %s that takes them', async (stage) => {
    const { templates } = await synthesised();
    const untagged: string[] = [];
    for (const [name, { Resources }] of templates) {
      if (!name.startsWith(`CredbuzzPay-${stage}-`)) continue;
      const part = name.split('-').at(-1) ?? '';
      for (const [id, { Type, Properties }] of Object.entries(Resources)) {
        if (NEVER.has(Type)) continue;
        const { project, stage: of, part: at, 'data-class': held } = tagsOf(Properties);
        if (project !== 'credbuzzpay' || of !== stage || at !== part || !held) untagged.push(`${Type} ${id}`);
      }
    }
    expect(untagged).toEqual([]);
  });
});
