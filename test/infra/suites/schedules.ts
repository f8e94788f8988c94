import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../../functions/manifest.ts';
import { TIMEOUT } from '../../../lib/constructs/declared-function.ts';
import { rateOf } from '../../../lib/constructs/schedules.ts';
import { everyMs } from '../../../shared/http/workflow.ts';
import { resourcesOf, templateOf, type Resource, type Template } from '../support/synth.ts';

const declared = functions.filter((one) => one.kind === 'schedule');

const Schedule = z.looseObject({
  ScheduleExpression: z.string(),
  Target: z.looseObject({
    Arn: z.object({ Ref: z.string() }),
    RoleArn: z.object({ 'Fn::GetAtt': z.array(z.string()) }),
  }),
});

const ownerOf = ({ Metadata }: Resource): string =>
  z.object({ 'aws:cdk:path': z.string() }).parse(Metadata)['aws:cdk:path'].split('/')[1] ?? '';

describe('schedules', () => {
  let template: Template;
  const named = (type: string) => new Map(resourcesOf(template, type).map(([, one]) => [ownerOf(one), one.Properties]));

  beforeAll(async () => {
    template = await templateOf('background');
  });

  it('starts every declared function, as often as declared, by its live alias', () => {
    const schedules = named('AWS::Scheduler::Schedule');
    expect([...schedules.keys()].sort()).toEqual(declared.map(({ name }) => name).sort());
    for (const { name, every } of declared) {
      const { ScheduleExpression, Target } = Schedule.parse(schedules.get(name));
      expect(ScheduleExpression).toBe(rateOf(every));
      expect(template.Resources[Target.Arn.Ref]?.Type).toBe('AWS::Lambda::Alias');
      expect(ownerOf(template.Resources[Target.Arn.Ref]!)).toBe(name);
      expect(Target).toMatchObject({
        RetryPolicy: { MaximumRetryAttempts: 5 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringContaining('MissedRuns'), 'Arn'] } },
      });
    }
  });

  it('writes rates as EventBridge Scheduler reads them', () => {
    expect([{ minutes: 5 }, { hours: 1 }, { days: 1 }].map(rateOf)).toEqual([
      'rate(5 minutes)',
      'rate(1 hour)',
      'rate(1 day)',
    ]);
  });

  it('gives each schedule a role that may start its function alone, and only for this account and group', () => {
    const roles = resourcesOf(template, 'AWS::IAM::Role').filter(([, { Metadata }]) =>
      JSON.stringify(Metadata).includes('/ScheduleRole/'),
    );
    expect(roles).toHaveLength(declared.length);
    for (const [, { Properties }] of roles) {
      const text = JSON.stringify(Properties);
      expect(text).toContain('scheduler.amazonaws.com');
      expect(text).toContain('aws:SourceAccount');
      expect(text).toContain('aws:SourceArn');
      expect(text.match(/lambda:InvokeFunction/g)).toHaveLength(1);
      expect(text).not.toContain('"*"');
    }
  });

  it('ends a run before the next one begins', () => {
    expect(declared.filter(({ every }) => everyMs(every) <= TIMEOUT.schedule * 1000)).toEqual([]);
  });

  it('tells somebody when one does not run, in good time', async () => {
    const alarms = resourcesOf(await templateOf('observability'), 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => Properties,
    );
    for (const { name, every } of declared) {
      const found = alarms.find(({ AlarmName }) => AlarmName === `CredbuzzPay-prod-${name}-not-running`);
      expect(found).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' });
      const Watched = z.looseObject({
        EvaluationPeriods: z.number(),
        Metrics: z.array(z.looseObject({ MetricStat: z.looseObject({ Period: z.number() }).optional() })),
      });
      const { EvaluationPeriods, Metrics } = Watched.parse(found);
      const seconds = EvaluationPeriods * (Metrics.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period ?? 0);
      expect(seconds * 1000).toBeGreaterThan(everyMs(every));
      expect(seconds * 1000).toBeLessThanOrEqual(3 * everyMs(every));
      expect(alarms.some(({ AlarmName }) => AlarmName === `CredbuzzPay-prod-${name}-items-failing`)).toBe(true);
    }
  });
});
