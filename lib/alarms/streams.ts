import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { archiveAudit } from '../../functions/archive-audit/schedule.ts';
import { auditWriter } from '../../functions/audit-writer/stream.ts';
import { projections } from '../../functions/projections/stream.ts';
import { sealAudit } from '../../functions/seal-audit/schedule.ts';
import type { FunctionMetric } from '../../shared/platform/metrics.ts';
import type { BackgroundStack } from '../background-stack.ts';
import { functionMetric } from '../business-metric.ts';
import type { Stage } from '../stages.ts';
import { above, fiveMinutes, minute, type AlarmDeclaration, type Runbook } from './declaration.ts';

/** The sum of a function's figures, with what Lambda itself gave up of its stream. */
const sumOf = (stage: Stage, of: string, names: readonly FunctionMetric[], givenUp?: IMetric): IMetric => {
  const usingMetrics = {
    ...Object.fromEntries(
      names.map((name) => [name.toLowerCase(), functionMetric(stage, name, of, { period: fiveMinutes })]),
    ),
    ...(givenUp && { givenup: givenUp }),
  };
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ label: 'left undone', expression, usingMetrics, period: fiveMinutes });
};

const lags: Record<string, { hurts: string; runbook: Runbook }> = {
  [auditWriter.name]: {
    hurts: 'Auditors and users see a log that is minutes behind; after 24 hours entries would be lost for good.',
    runbook: 'audit-lag',
  },
  [projections.name]: {
    hurts: 'Admins search and count users as they were minutes ago; after 24 hours changes would be missed for good.',
    runbook: 'projections-behind',
  },
};

/** Whether the audit log and the projections keep up, and whether the log is what was written. */
export const streamAlarms = (stage: Stage, { functions, givenUp }: BackgroundStack): AlarmDeclaration[] => [
  ...functions.flatMap(({ declaration: { name }, lambda }): AlarmDeclaration[] => {
    const lag = lags[name];
    if (!lag) return [];
    return [
      {
        id: `${name}-lag`,
        ...lag,
        metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: minute }),
        threshold: 60_000,
        comparison: above,
        periods: 5,
      },
    ];
  }),
  {
    id: 'audit-parked',
    hurts: 'The audit log has a gap until the parked records are replayed: auditors cannot trust it meanwhile.',
    runbook: 'audit-parked',
    metric: sumOf(stage, auditWriter.name, ['AuditParked', 'AuditFailed'], givenUp(auditWriter.name)),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'audit-tampered',
    hurts: 'Auditors cannot trust the log: somebody changed or removed an entry of it.',
    runbook: 'audit-tampered',
    metric: functionMetric(stage, 'AuditTampered', auditWriter.name, { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'audit-integrity',
    hurts: 'Auditors cannot trust the log: it does not agree with what was sealed.',
    runbook: 'audit-integrity',
    metric: functionMetric(stage, 'RunFaults', sealAudit.name, { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'audit-gaps',
    hurts: 'Auditors miss something: the log has an entry before and after, and none for a change between.',
    runbook: 'audit-gaps',
    metric: functionMetric(stage, 'RunGaps', sealAudit.name, { period: fiveMinutes }),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'audit-unarchived',
    hurts: 'Nobody yet; what is not in the archive when its retention ends is lost, and with it the proof of it.',
    runbook: 'audit-unarchived',
    metric: functionMetric(stage, 'AuditUnarchivedDays', archiveAudit.name, {
      statistic: Stats.MAXIMUM,
      period: Duration.hours(6),
    }),
    threshold: 7,
    comparison: above,
    periods: 1,
  },
  {
    id: 'projections-failing',
    hurts: 'Some users are not found by admins who search for them, and counts are wrong.',
    runbook: 'projections-behind',
    metric: sumOf(stage, projections.name, ['ProjectionsFailed'], givenUp(projections.name)),
    threshold: 0,
    comparison: above,
    periods: 2,
  },
];
