import { Duration } from 'aws-cdk-lib';
import { PolicyOf } from '../../shared/domain/policy-bounds.ts';
import type { BackgroundStack } from '../background-stack.ts';
import { stageMetric } from '../business-metric.ts';
import type { Stage } from '../stages.ts';
import { above, ageIn, below, fiveMinutes, share, waitingIn, type AlarmDeclaration } from './declaration.ts';

const hour = Duration.hours(1);

/** Whether codes and notices reach people, and what they cost. */
export const messageAlarms = (stage: Stage, { queue, deadLetters }: BackgroundStack): AlarmDeclaration[] => [
  {
    id: 'sms-spend',
    hurts: 'Somebody may be pumping SMS at our cost; when the budget is used up nobody gets a code by SMS any more.',
    runbook: 'sms-spend',
    metric: stageMetric(stage, 'SmsSent', { period: Duration.days(1) }),
    threshold: 0.8 * PolicyOf.parse(stage.policy).otp.smsPerDay,
    comparison: above,
    periods: 1,
  },
  {
    id: 'codes-unverified',
    hurts: 'Codes do not reach people, who wait at the door; or nobody wants them, and somebody pumps SMS at our cost.',
    runbook: 'codes-unverified',
    metric: share(
      'codes verified of those sent, %',
      { part: 'FILL(verified, 0)', whole: 'sent', enough: 50, otherwise: 100, period: hour },
      {
        sent: stageMetric(stage, 'CodesSent', { period: hour }),
        verified: stageMetric(stage, 'CodesVerified', { period: hour }),
      },
    ),
    threshold: 20,
    comparison: below,
    periods: 1,
  },
  {
    id: 'messages-late',
    hurts: 'Everybody who asked for a code waits: messages leave minutes late, and codes live ten.',
    runbook: 'messages-late',
    metric: ageIn(queue),
    threshold: 120,
    comparison: above,
    periods: 1,
  },
  {
    id: 'messages-undelivered',
    hurts: 'Somebody waits for a code or a notice that we gave up sending.',
    runbook: 'messages-undelivered',
    metric: waitingIn(deadLetters),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'notices-lost',
    hurts: 'Owners of accounts were not told of something that was done to them.',
    runbook: 'notices-lost',
    metric: stageMetric(stage, 'NoticesLost', { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
];
