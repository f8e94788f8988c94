import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** A code is of no use after ten minutes; a notice an hour late is still worth having. All attempts fit in well before. */
const RETENTION = Duration.hours(1);

/**
 * The queue of e-mails and SMS with its dead-letter queue. Messages carry codes in clear until they are sent, hence a
 * key of our own, TLS and a short life. The dead letters' retention counts from the first send, so it must be the longer.
 */
export const notificationQueue = (scope: Construct, key: IKey, attempts: number, consumerTimeoutSeconds: number) => {
  const sealed = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true };
  const deadLetters = new Queue(scope, 'UndeliveredMessages', { ...sealed, retentionPeriod: Duration.days(1) });
  const queue = new Queue(scope, 'Notifications', {
    ...sealed,
    retentionPeriod: RETENTION,
    // AWS asks for six times the consumer's timeout.
    visibilityTimeout: Duration.seconds(6 * consumerTimeoutSeconds),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: attempts },
  });
  return { queue, deadLetters };
};
