import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { METRICS, NAMESPACE, perOf, RUN_COUNTS, runMetric, type MetricName } from '../../../shared/platform/metrics.ts';
import { resourcesOf, templateOf } from '../support/synth.ts';

const root = join(import.meta.dirname, '../../..');

const MetricStat = z.looseObject({
  Metric: z.looseObject({
    Namespace: z.string(),
    MetricName: z.string(),
    Dimensions: z.array(z.object({ Name: z.string() })).default([]),
  }),
});

const Alarm = z.looseObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string() })).default([]),
  Metrics: z
    .array(z.looseObject({ MetricStat: MetricStat.optional(), Expression: z.unknown().optional() }))
    .default([]),
});
type Alarm = z.output<typeof Alarm>;

const Target = z.looseObject({
  Targets: z.array(z.looseObject({ InputTransformer: z.looseObject({ InputTemplate: z.string() }) })),
});

const RUNBOOK = /docs\/runbooks\/([\w-]+)\.md$/;

/** The figures of our own that an alarm watches, with what they are watched by. */
const ownFigures = ({ Namespace, MetricName: name = '', Dimensions, Metrics }: Alarm) =>
  [
    { Namespace, name, by: Dimensions.map(({ Name }) => Name) },
    ...Metrics.flatMap(({ MetricStat: stat }) =>
      stat
        ? [
            {
              Namespace: stat.Metric.Namespace,
              name: stat.Metric.MetricName,
              by: stat.Metric.Dimensions.map(({ Name }) => Name),
            },
          ]
        : [],
    ),
  ].filter((one) => one.Namespace === NAMESPACE);

const known: MetricName[] = [...(Object.keys(METRICS) as (keyof typeof METRICS)[]), ...RUN_COUNTS.map(runMetric)];

describe('alarms', () => {
  let alarms: Alarm[];
  /** What people are told by events, where nothing is counted that an alarm could go by. */
  let rules: string[];
  beforeAll(async () => {
    rules = resourcesOf(await templateOf('observability'), 'AWS::Events::Rule').map(([, { Properties }]) =>
      Target.parse(Properties)
        .Targets.map(({ InputTransformer }) => JSON.parse(InputTransformer.InputTemplate) as string)
        .join(),
    );
    alarms = resourcesOf(await templateOf('observability'), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      Alarm.parse(Properties),
    );
  });

  it('have a page each that says what to do, and no page is without an alarm', () => {
    const told = [...alarms.map(({ AlarmDescription }) => AlarmDescription), ...rules];
    const pages = told.map((text) => `${RUNBOOK.exec(text)?.[1] ?? 'none'}.md`);
    expect([...new Set(pages)].sort()).toEqual(readdirSync(join(root, 'docs/runbooks')).sort());
  });

  it('say in a sentence who is hurt', () => {
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toMatch(/^[^.]{30,}[.]? What to do: /);
  });

  it('say so on their pages, too', () => {
    for (const page of readdirSync(join(root, 'docs/runbooks')))
      expect(readFileSync(join(root, 'docs/runbooks', page), 'utf8'), page).toMatch(/^# .+\n\n\*\*Who is hurt\*\*: /);
  });

  it.each([
    'api-errors',
    'firewall-surge',
    'table-throttles',
    'key-quota',
    'logins-failing',
    'codes-unverified',
    'sms-spend',
    'messages-late',
    'messages-undelivered',
    'messages-undelivered-expiring',
    'notices-lost',
    'kyc-queue-old',
    'provider-outages',
    'provider-refuses-us',
    'webhooks-forged',
    'ekyc-files-left',
    'uidai-certificate',
    'audit-writer-lag',
    'audit-parked',
    'audit-tampered',
    'audit-unarchived',
    'projections-lag',
    'projections-failing',
  ])('watch %s', (name) => {
    expect(alarms.map(({ AlarmName }) => AlarmName)).toContain(`CredbuzzPay-prod-${name}`);
  });

  it('go off 60 days before UIDAI’s certificate runs out', () => {
    expect(alarms.find(({ AlarmName }) => AlarmName.endsWith('uidai-certificate'))).toMatchObject({
      Threshold: 60,
      ComparisonOperator: 'LessThanThreshold',
    });
  });

  it('go off at four fifths of the SMS budget of the stage', () => {
    expect(alarms.find(({ AlarmName }) => AlarmName.endsWith('sms-spend'))?.Threshold).toBe(16_000);
  });

  it('watch what functions count, by what they count it', () => {
    const figures = alarms.flatMap(ownFigures);
    expect(figures.length).toBeGreaterThan(10);
    for (const { name, by } of figures) {
      const metric = known.find((one) => one === name);
      expect(metric, name).toBeDefined();
      expect(by.sort()).toEqual(metric && perOf(metric) === 'stage' ? ['stage'] : ['function', 'stage']);
    }
  });
});

describe('figures', () => {
  it('are each counted somewhere', () => {
    const sources = globSync(['functions/**/*.ts', 'shared/**/*.ts'], {
      cwd: root,
      exclude: ['shared/platform/metrics.ts'],
    })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    expect(Object.keys(METRICS).filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('of the dashboard are figures that functions count', async () => {
    const [dashboard] = resourcesOf(await templateOf('observability'), 'AWS::CloudWatch::Dashboard');
    const shown = [...JSON.stringify(dashboard).matchAll(/\\+"CredbuzzPay\\+",\\+"(\w+)\\+"/g)].map(([, name]) => name);
    expect(shown).toEqual(
      expect.arrayContaining(['SignUps', 'LoginsFailed', 'CodesSent', 'CodesVerified', 'SmsSent', 'KycSubmitted']),
    );
    expect(shown.filter((name) => !known.some((one) => one === name))).toEqual([]);
  });
});
