import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, PeriodOverride, Stats, TextWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { auditWriter } from '../functions/audit-writer/stream.ts';
import { kycReminders } from '../functions/kyc-reminders/schedule.ts';
import type { FunctionMetric, StageMetric } from '../shared/platform/metrics.ts';
import { functionMetric, stageMetric } from './business-metric.ts';
import type { ApiStack } from './api-stack.ts';
import type { BackgroundStack } from './background-stack.ts';
import { costDrivers } from './dashboard-costs.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages.ts';

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

const heading = (markdown: string): TextWidget => new TextWidget({ markdown, width: 24, height: 1 });

/** One page that says whether people come in and are served, what waits, whether the log keeps up, and what it costs. */
export const dashboardOf = (
  scope: Construct,
  stage: Stage,
  { data, api, background }: { data: DataStack; api: ApiStack; background: BackgroundStack },
): Dashboard => {
  const all = [...api.functions, ...background.functions];
  const sums = (...names: StageMetric[]): IMetric[] =>
    names.map((name) => stageMetric(stage, name, { period: Duration.minutes(5) }));
  const daily = (name: FunctionMetric): IMetric =>
    functionMetric(stage, name, kycReminders.name, { statistic: Stats.MAXIMUM, period: Duration.days(1) });
  const audit = (...names: FunctionMetric[]): IMetric[] =>
    names.map((name) => functionMetric(stage, name, auditWriter.name));
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `CredbuzzPay-${stage.name}`,
    periodOverride: PeriodOverride.AUTO,
    widgets: [
      [heading('## People')],
      [
        graph('Sign-ups', sums('SignUps')),
        graph('Sign-ins and failures', sums('LoginsSucceeded'), sums('LoginsFailed')),
      ],
      [
        graph(
          'Codes sent and verified, SMS sent',
          sums('CodesSent', 'CodesVerified'),
          sums('SmsSent', 'NoticesLate', 'NoticesLost'),
        ),
        graph('Messages waiting and given up', [
          background.queue.metricApproximateNumberOfMessagesVisible(),
          background.deadLetters.metricApproximateNumberOfMessagesVisible(),
        ]),
      ],
      [
        graph('KYC: submitted, approved, rejected', sums('KycSubmitted', 'KycApproved', 'KycRejected')),
        graph('KYC: oldest in the queue, hours', [daily('RunOldestKycHours')], [daily('RunUidaiCertificateDays')]),
      ],
      [graph('Providers', sums('ProviderOutages', 'ProviderRefusals'), sums('WebhooksForged', 'WebhooksUnknown'))],
      [heading('## Service')],
      [
        graph(
          'Requests and failures',
          [api.api.metricCount()],
          [api.api.metricClientError(), api.api.metricServerError()],
        ),
        graph('Latency, ms', [
          api.api.metricLatency({ statistic: Stats.p(50) }),
          api.api.metricLatency({ statistic: Stats.p(99) }),
        ]),
      ],
      [
        graph(
          'Function errors',
          all.map(({ lambda, declaration: { name } }) => lambda.metricErrors({ label: name })),
        ),
        graph(
          'Function duration p99, ms',
          all.map(({ lambda, declaration: { name } }) =>
            lambda.metricDuration({ label: name, statistic: Stats.p(99) }),
          ),
        ),
      ],
      [
        graph(
          'Functions throttled',
          all.map(({ lambda, declaration: { name } }) => lambda.metricThrottles({ label: name })),
        ),
        graph('Audit: entries and lag, ms', audit('AuditWritten', 'AuditParked', 'AuditFailed'), [
          functionMetric(stage, 'AuditLag', auditWriter.name, { statistic: Stats.p(99) }),
        ]),
      ],
      [heading('## What costs money')],
      ...costDrivers(stage, data, all).map((row) => row.map(([title, metrics]) => graph(title, metrics))),
    ],
  });
};
