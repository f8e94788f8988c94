import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { everyMs, type Every, type ScheduledFunction } from '../../shared/http/workflow.ts';
import { acknowledge } from '../acknowledge.ts';
import { throughService } from '../places.ts';
import type { Stage } from '../stages.ts';
import type { DeclaredFunction } from './declared-function.ts';

export type Scheduling = { stage: Stage; group: CfnScheduleGroup; missed: Queue; key: IKey };

/** A late run is of no more use than the next one: none waits longer than this for its turn. */
const LATEST = Duration.hours(6);

/** The group of a stage's schedules, and the queue that keeps the runs that could not be started, or failed each time. */
export const scheduling = (scope: Construct, stage: Stage, key: IKey): Scheduling => {
  const missed = new Queue(scope, 'MissedRuns', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(missed, { SQS3: 'It is the dead-letter queue of the schedules.' });
  return { stage, group: new CfnScheduleGroup(scope, 'Schedules', { name: `CredbuzzPay-${stage.name}` }), missed, key };
};

/** As EventBridge Scheduler reads it; it refuses `1 minutes`. */
export const rateOf = (every: Every): string =>
  Object.entries(every)
    .map(([unit, count]) => `rate(${count} ${count === 1 ? unit.slice(0, -1) : unit})`)
    .join();

/** Runs a function by the clock, with a role that may start this function and nothing else. */
export const runBySchedule = (
  made: DeclaredFunction,
  { name, summary, every }: ScheduledFunction,
  { stage, group, missed, key }: Scheduling,
): void => {
  const { alias } = made;
  const role = new Role(made, 'ScheduleRole', {
    description: `Starts ${name} by the clock`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': group.attrArn } },
    }),
    inlinePolicies: {
      Start: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [alias.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }),
          throughService(stage, 'sqs', key.keyArn, ['Decrypt', 'GenerateDataKey']),
        ],
      }),
    },
  });
  const patience = Duration.millis(Math.min(everyMs(every), LATEST.toMilliseconds()));
  new CfnSchedule(made, 'Schedule', {
    description: summary,
    groupName: group.name ?? group.ref,
    scheduleExpression: rateOf(every),
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: alias.functionArn,
      roleArn: role.roleArn,
      retryPolicy: { maximumEventAgeInSeconds: patience.toSeconds(), maximumRetryAttempts: 5 },
      deadLetterConfig: { arn: missed.queueArn },
    },
  }).addResourceDependency(group);
  // A run that fails is tried again by Lambda, while that is of use.
  alias.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: patience, onFailure: new SqsDestination(missed) });
};
