import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { vaultName } from '../names.ts';
import type { Stage } from '../stages.ts';

/** AWS Backup tells how each copy went by an event, and counts none of them in a way that an alarm could go by. */
export const tellOfFailedBackups = (scope: Construct, stage: Stage, topic: Topic): void => {
  new Rule(scope, 'FailedBackups', {
    description: 'Tells people when a backup failed',
    eventPattern: {
      source: ['aws.backup'],
      detailType: ['Backup Job State Change'],
      detail: { state: ['FAILED', 'ABORTED', 'EXPIRED'], backupVaultName: [vaultName(stage.name)] },
    },
    targets: [
      new SnsTopic(topic, {
        message: RuleTargetInput.fromText(
          `Nobody is hurt yet: a backup of stage ${stage.name} failed (${EventField.fromPath('$.detail.resourceArn')}). What to do: docs/runbooks/backup-failed.md`,
        ),
      }),
    ],
  });
};
