import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { auditWriter } from '../../../functions/audit-writer/stream.ts';
import { documentCheck } from '../../../functions/document-check/upload.ts';
import { notifier } from '../../../functions/notifier/queue.ts';
import { resourcesOf, templateOf } from '../support/synth.ts';

const Mapping = z.looseObject({
  StartingPosition: z.string().optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
});

const mappings = async () =>
  resourcesOf(await templateOf('background'), 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) =>
    Mapping.parse(Properties),
  );

describe('background', () => {
  it('delivers every change of an audited entity from the start, and lets no bad record block the others', async () => {
    const found = (await mappings()).find(({ StartingPosition }) => StartingPosition === 'TRIM_HORIZON');
    expect(found).toMatchObject({
      BatchSize: auditWriter.batchSize,
      MaximumRetryAttempts: auditWriter.attempts,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(found?.['DestinationConfig']).toBeDefined();
    const S = auditWriter.entities.map(({ name }) => name);
    // Of the log itself it is told when something changes or goes, never that an entry is made.
    const guarded = [...S, 'AuditTrail'];
    expect(found?.FilterCriteria?.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { entity: { S } } } },
      { dynamodb: { OldImage: { entity: { S: guarded } } } },
    ]);
  });

  it('tries each message as often as declared within its life, then keeps it aside, encrypted', async () => {
    const template = await templateOf('background');
    const queues = resourcesOf(template, 'AWS::SQS::Queue').map(([, { Properties }]) => Properties);
    const Queue = z.looseObject({ MessageRetentionPeriod: z.number(), VisibilityTimeout: z.number() });
    const { MessageRetentionPeriod: life, VisibilityTimeout: hidden } = Queue.parse(
      queues.find((one) => 'RedrivePolicy' in one),
    );
    expect(queues.find((one) => 'RedrivePolicy' in one)).toMatchObject({
      RedrivePolicy: { maxReceiveCount: notifier.attempts },
    });
    expect(hidden * notifier.attempts).toBeLessThan(life);
    expect(queues.filter((one) => one['KmsMasterKeyId'] === undefined)).toEqual([]);
    const batch = (await mappings()).find(({ StartingPosition }) => StartingPosition === undefined);
    expect(batch).toMatchObject({ BatchSize: notifier.batchSize, FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });
});

describe('uploads', () => {
  it('are told of as they arrive in their bucket, to the check alone', async () => {
    const template = await templateOf('background');
    const [rule, ...others] = resourcesOf(template, 'AWS::Events::Rule').map(([, { Properties }]) => Properties);
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      State: 'ENABLED',
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [{ 'Fn::Join': ['', ['credbuzzpay-prod-uploads-', { Ref: 'AWS::AccountId' }]] }] } },
      },
      Targets: [{ Arn: { Ref: expect.stringMatching(/^documentcheckLive/) }, DeadLetterConfig: {} }],
    });
  });

  it('are checked as often as declared, then kept aside', async () => {
    const template = await templateOf('background');
    const found = resourcesOf(template, 'AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    const [checking] = found.filter((one) => JSON.stringify(one).includes('documentcheck'));
    expect(checking).toMatchObject({
      MaximumRetryAttempts: documentCheck.attempts - 1,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^UncheckedUploads/), 'Arn'] } },
      },
    });
  });
});
