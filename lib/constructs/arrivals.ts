import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { UploadConsumer } from '../../shared/http/workflow.ts';
import { acknowledge } from '../acknowledge.ts';
import { throughService } from '../places.ts';
import { filesName } from '../names.ts';
import type { Stage } from '../stages.ts';
import type { DeclaredFunction } from './declared-function.ts';
import { asFunction } from './interfaces.ts';

/** An upload is forgotten after a day; so is the news of it. */
const LATEST = Duration.hours(6);

/** Keeps the news of uploads that could not be checked, until somebody has looked at them. */
export const uncheckedUploads = (scope: Construct, key: IKey): Queue => {
  const queue = new Queue(scope, 'UncheckedUploads', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(queue, { SQS3: 'It is the dead-letter queue of uploads.' });
  return queue;
};

/** What a function needs so that Lambda can set aside, in its name, what it gives up. */
export const setAsideGrants = (stage: Stage, queue: Queue, key: IKey): PolicyStatement[] => [
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
  throughService(stage, 'sqs', key.keyArn, ['Decrypt', 'GenerateDataKey']),
];

/** Calls a function for each file that arrives; what fails every time is set aside. */
export const feedFromUploads = (
  to: DeclaredFunction,
  { summary, place, attempts }: UploadConsumer,
  stage: Stage,
  unchecked: Queue,
): void => {
  const target = asFunction(to.alias);
  new Rule(to, 'Arrivals', {
    description: summary,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [filesName(stage.name, place)] } },
    },
    targets: [new LambdaFunction(target, { maxEventAge: LATEST, deadLetterQueue: unchecked })],
  });
  to.alias.configureAsyncInvoke({
    retryAttempts: attempts - 1,
    maxEventAge: LATEST,
    onFailure: new SqsDestination(unchecked),
  });
};
