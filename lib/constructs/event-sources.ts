import { Duration } from 'aws-cdk-lib';
import { Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { S3OnFailureDestination } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { QueueConsumer, StreamConsumer } from '../../shared/http/workflow.ts';
import type { DeclaredFunction } from './declared-function.ts';
import { asBucket, asFunction } from './interfaces.ts';

/** Where Lambda itself writes a batch it gives up. */
export const GIVEN_UP = 'aws/lambda/';

/** The length of one filter pattern that Lambda accepts. */
const PATTERN_LIMIT = 4096;

/**
 * Changes of these entities, on either image: a removal has no new one, a creation no old one; of guarded ones only what
 * has an old image.
 */
const entityFilters = ({ entities, guards = [] }: StreamConsumer) => {
  const watched = { NewImage: entities, OldImage: [...entities, ...guards] };
  return Object.entries(watched).map(([image, of]) => {
    const filter = FilterCriteria.filter({ dynamodb: { [image]: { entity: { S: of.map(({ name }) => name) } } } });
    const { length } = JSON.stringify(filter);
    if (length > PATTERN_LIMIT)
      throw new Error(`a stream filter of ${length} characters: Lambda accepts ${PATTERN_LIMIT}`);
    return filter;
  });
};

/**
 * Feeds a function from the table's stream, from its oldest record on. A failing batch is halved until the bad record is
 * alone; a record given up is kept in the archive, so that it neither blocks its shard for a day nor is lost.
 * @returns how many records were given up
 */
export const feedFromStream = (
  to: DeclaredFunction,
  declared: StreamConsumer,
  streamArn: string,
  archive: Bucket,
): IMetric => {
  const mapping = new EventSourceMapping(to, 'Stream', {
    target: asFunction(to.alias),
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: declared.batchSize,
    // Records of one item keep their order.
    parallelizationFactor: 4,
    filters: entityFilters(declared),
    bisectBatchOnError: true,
    retryAttempts: declared.attempts,
    reportBatchItemFailures: true,
    onFailure: new S3OnFailureDestination(asBucket(archive)),
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  });
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'OnFailureDestinationDeliveredEventCount',
    dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  });
};

/** Reading one stream. */
export const streamGrants = (tableArn: string, streamArn: string): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [streamArn],
  }),
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${tableArn}/stream/*`] }),
];

/** Feeds a function from a queue; messages that fail go back alone. */
export const feedFromQueue = (to: DeclaredFunction, declared: QueueConsumer, from: Queue): void => {
  new EventSourceMapping(to, 'Queue', {
    target: asFunction(to.alias),
    eventSourceArn: from.queueArn,
    batchSize: declared.batchSize,
    reportBatchItemFailures: true,
  });
};

/** Emptying one queue. */
export const queueGrants = (queueArn: string): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    resources: [queueArn],
  }),
];
