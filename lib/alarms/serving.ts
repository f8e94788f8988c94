import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { INDEX_NAMES } from '../../shared/store/entity.ts';
import { indexName } from '../../shared/store/table.ts';
import type { ApiStack } from '../api-stack.ts';
import type { DeclaredFunction } from '../constructs/declared-function.ts';
import { firewallName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { above, fiveMinutes, minute, share, type AlarmDeclaration } from './declaration.ts';

const failedShare = ({ api }: ApiStack): IMetric =>
  share(
    'failed requests, %',
    { part: 'failed', whole: 'requests', enough: 20, period: fiveMinutes },
    {
      requests: api.metricCount({ period: fiveMinutes }),
      failed: api.metricServerError({ statistic: Stats.SUM, period: fiveMinutes }),
    },
  );

/** A hot index throttles the writes of the table itself, so each is watched. */
const throttledOn = (table: Table): IMetric => {
  const events = (metricName: string, more: Record<string, string> = {}) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName, ...more },
      statistic: Stats.SUM,
      period: fiveMinutes,
    });
  const usingMetrics = {
    reads: events('ReadThrottleEvents'),
    writes: events('WriteThrottleEvents'),
    ...Object.fromEntries(
      INDEX_NAMES.map((name) => [name, events('WriteThrottleEvents', { GlobalSecondaryIndexName: indexName(name) })]),
    ),
  };
  return new MathExpression({
    label: 'throttled',
    expression: Object.keys(usingMetrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics,
    period: fiveMinutes,
  });
};

/** Symmetric and HMAC calls of the whole account, in percent of its quota a second: beyond it KMS throttles. */
const keyUse: IMetric = new MathExpression({
  label: 'KMS quota used, %',
  expression: '100 * (calls / PERIOD(calls)) / SERVICE_QUOTA(calls)',
  usingMetrics: {
    calls: new Metric({
      namespace: 'AWS/Usage',
      metricName: 'CallCount',
      dimensionsMap: {
        Service: 'KMS',
        Type: 'API',
        Resource: 'CryptographicOperationsSymmetric',
        Class: 'None',
      },
      statistic: Stats.SUM,
      period: minute,
    }),
  },
  period: minute,
});

const blocked = (stage: Stage): IMetric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: firewallName(stage.name), Region: stage.region, Rule: 'ALL' },
    statistic: Stats.SUM,
    period: fiveMinutes,
  });

const perFunction = ({ declaration: { name, summary }, lambda }: DeclaredFunction): AlarmDeclaration[] => [
  {
    id: `${name}-errors`,
    hurts: `Whoever needs ${name} (${summary.toLowerCase()}) gets a failure instead.`,
    runbook: 'function-errors',
    metric: lambda.metricErrors({ period: fiveMinutes }),
    threshold: 2,
    comparison: above,
    periods: 1,
  },
  {
    id: `${name}-throttles`,
    hurts: `Whoever needs ${name} (${summary.toLowerCase()}) is turned away because too many runs are under way.`,
    runbook: 'function-throttles',
    metric: lambda.metricThrottles({ period: fiveMinutes }),
    threshold: 5,
    comparison: above,
    periods: 1,
  },
];

/** Whether requests are answered. */
export const servingAlarms = (
  stage: Stage,
  api: ApiStack,
  functions: readonly DeclaredFunction[],
  table: Table,
): AlarmDeclaration[] => [
  {
    id: 'api-errors',
    hurts: 'More than one request in a hundred fails: people cannot sign up, sign in or see their account.',
    runbook: 'api-errors',
    metric: failedShare(api),
    threshold: 1,
    comparison: above,
    periods: 1,
  },
  {
    id: 'firewall-surge',
    hurts: 'Somebody floods or probes the API; behind the same addresses honest people are blocked with them.',
    runbook: 'firewall-surge',
    metric: blocked(stage),
    threshold: 1000,
    comparison: above,
    periods: 1,
  },
  {
    id: 'table-throttles',
    hurts: 'Requests of people whose items share a hot partition fail or are slow.',
    runbook: 'table-throttles',
    metric: throttledOn(table),
    threshold: 0,
    comparison: above,
    periods: 2,
  },
  {
    id: 'key-quota',
    hurts: 'Nobody yet; beyond the quota nobody can sign in, and numbers can be neither sealed nor opened.',
    runbook: 'key-quota',
    metric: keyUse,
    threshold: 80,
    comparison: above,
    periods: 3,
  },
  ...functions.flatMap(perFunction),
];
