import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { kycReminders } from '../../functions/kyc-reminders/schedule.ts';
import { functionMetric, stageMetric } from '../business-metric.ts';
import type { Stage } from '../stages.ts';
import { above, below, fiveMinutes, share, type AlarmDeclaration } from './declaration.ts';

const quarter = Duration.minutes(15);
const day = Duration.days(1);

const failedLogins = (stage: Stage) =>
  share(
    'sign-ins that fail, %',
    { part: 'failed', whole: '(failed + FILL(good, 0))', enough: 100, period: quarter },
    {
      failed: stageMetric(stage, 'LoginsFailed', { period: quarter }),
      good: stageMetric(stage, 'LoginsSucceeded', { period: quarter }),
    },
  );

/** Both come from a daily run; a day without one keeps the figure of the day before. */
const gauge = (stage: Stage, name: 'RunUidaiCertificateDays' | 'RunOldestKycHours') =>
  new MathExpression({
    label: name,
    expression: 'FILL(figure, REPEAT)',
    usingMetrics: { figure: functionMetric(stage, name, kycReminders.name, { statistic: Stats.MAXIMUM, period: day }) },
    period: day,
  });

/** Whether people get in, and through their KYC. */
export const peopleAlarms = (stage: Stage): AlarmDeclaration[] => [
  {
    id: 'logins-failing',
    hurts: 'People cannot sign in, or somebody tries stolen passwords on their accounts.',
    runbook: 'logins-failing',
    metric: failedLogins(stage),
    threshold: 60,
    comparison: above,
    periods: 1,
  },
  {
    id: 'kyc-queue-old',
    hurts: 'Somebody has waited for a reviewer for more than three days, and cannot use what needs KYC.',
    runbook: 'kyc-queue-old',
    metric: gauge(stage, 'RunOldestKycHours'),
    threshold: 72,
    comparison: above,
    periods: 1,
  },
  {
    id: 'uidai-certificate',
    hurts: 'Nobody yet; when the last pinned certificate of UIDAI runs out no offline e-KYC file is believed any more.',
    runbook: 'uidai-certificate',
    metric: gauge(stage, 'RunUidaiCertificateDays'),
    threshold: 60,
    comparison: below,
    periods: 1,
  },
  {
    id: 'provider-outages',
    hurts: 'People wait for an answer about their PAN or account: a provider does not answer, again and again.',
    runbook: 'provider-outages',
    metric: stageMetric(stage, 'ProviderOutages', { period: fiveMinutes }),
    threshold: 10,
    comparison: above,
    periods: 2,
  },
  {
    id: 'provider-refuses-us',
    hurts: 'Nobody’s KYC goes on by a provider: it refuses who we are or what we ask.',
    runbook: 'provider-refuses-us',
    metric: stageMetric(stage, 'ProviderRefusals', { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'webhooks-forged',
    hurts:
      'Nobody while signatures hold: somebody sends results in a provider’s name, or the provider’s secret changed.',
    runbook: 'webhooks-forged',
    metric: stageMetric(stage, 'WebhooksForged', { period: fiveMinutes }),
    threshold: 5,
    comparison: above,
    periods: 1,
  },
  {
    id: 'ekyc-files-left',
    hurts: 'Somebody’s offline e-KYC file stays in the bucket longer than we say, for up to a day.',
    runbook: 'ekyc-files-left',
    metric: stageMetric(stage, 'EkycFilesLeft', { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
];
