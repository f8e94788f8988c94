import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmsOf } from './alarms/all.ts';
import type { ApiStack } from './api-stack.ts';
import type { BackgroundStack } from './background-stack.ts';
import { tellOfFailedBackups } from './constructs/backup-events.ts';
import { dashboardOf } from './dashboard.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages.ts';

type Watched = StackProps & { data: DataStack; api: ApiStack; background: BackgroundStack };

/** Tells people when others are hurt, and where to read what to do. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: Watched) {
    super(scope, id, props);
    const { data } = props;
    const topic = new Topic(this, 'Alarms', { masterKey: data.operationsKey, enforceSSL: true });
    for (const target of stage.alarmTargets)
      topic.addSubscription(
        target.startsWith('https://') ? new UrlSubscription(target) : new EmailSubscription(target),
      );
    tellOfFailedBackups(this, stage, topic);
    for (const declared of alarmsOf(stage, props)) {
      const { id: name, hurts, runbook, metric, threshold, comparison, periods, alarmsOnSilence = false } = declared;
      new Alarm(this, name, {
        alarmName: `CredbuzzPay-${stage.name}-${name}`,
        alarmDescription: `${hurts} What to do: docs/runbooks/${runbook}.md`,
        metric,
        threshold,
        comparisonOperator: comparison,
        evaluationPeriods: periods,
        treatMissingData: alarmsOnSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));
    }
    dashboardOf(this, stage, props);
  }
}
