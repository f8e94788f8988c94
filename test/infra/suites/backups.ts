import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { stagesWith } from '../../../lib/stages.ts';
import { templateWith, resourcesOf, templateOf } from '../support/synth.ts';

const Plan = z.looseObject({
  BackupPlan: z.looseObject({
    BackupPlanRule: z.array(
      z.looseObject({
        RuleName: z.string(),
        ScheduleExpression: z.string(),
        Lifecycle: z.object({ DeleteAfterDays: z.number() }),
      }),
    ),
  }),
});

const rulesOf = (template: Awaited<ReturnType<typeof templateOf>>) =>
  Object.fromEntries(
    Plan.parse(resourcesOf(template, 'AWS::Backup::BackupPlan')[0]?.[1].Properties).BackupPlan.BackupPlanRule.map(
      ({ RuleName, Lifecycle }) => [RuleName, Lifecycle.DeleteAfterDays],
    ),
  );

describe('backups', () => {
  it('are made every night and kept for 35 days, in a vault with a key of its own', async () => {
    const template = await templateOf('data');
    expect(rulesOf(template)).toEqual({ daily: 35 });
    expect(template.Resources['BackupVault']?.Properties).toMatchObject({
      BackupVaultName: 'CredbuzzPay-prod',
      EncryptionKeyArn: { 'Fn::GetAtt': ['BackupsKey', 'Arn'] },
    });
  });

  it('are kept weekly and monthly where a stage says so', async () => {
    const template = await templateWith('data', 'prod', { backups: { weeklyDays: 90, monthlyDays: 365 } });
    expect(rulesOf(template)).toEqual({ daily: 35, weekly: 90, monthly: 365 });
  });

  it('hold the table and the buckets that cannot be had again, and never an upload', async () => {
    const [selection] = resourcesOf(await templateOf('data'), 'AWS::Backup::BackupSelection');
    const text = JSON.stringify(selection?.[1].Properties);
    for (const id of ['Table', 'ArchiveBucket', 'SealsBucket', 'DocumentsBucket']) expect(text).toContain(`"${id}"`);
    expect(text).not.toContain('UploadsBucket');
    expect(text).not.toContain('AccessLogsBucket');
  });

  it('can be removed by nobody for 30 days in production, and by a deployment where a stage may be destroyed', async () => {
    const vault = async (stage: 'dev' | 'staging' | 'prod') =>
      (await templateOf('data', stage)).Resources['BackupVault']?.Properties ?? {};
    expect((await vault('prod'))['LockConfiguration']).toMatchObject({ MinRetentionDays: 30, ChangeableForDays: 3 });
    expect(await vault('staging')).not.toHaveProperty('LockConfiguration');
    expect(JSON.stringify((await vault('staging'))['AccessPolicy'])).toContain('backup:DeleteRecoveryPoint');
    expect(await vault('dev')).not.toHaveProperty('AccessPolicy');
  });

  it('tell somebody when one fails', async () => {
    const [rule] = resourcesOf(await templateOf('observability'), 'AWS::Events::Rule');
    expect(rule?.[1].Properties['EventPattern']).toMatchObject({
      source: ['aws.backup'],
      detail: { state: ['FAILED', 'ABORTED', 'EXPIRED'], backupVaultName: ['CredbuzzPay-prod'] },
    });
  });

  it('are not kept for less than the vault is locked', () => {
    expect(() => stagesWith({ prod: { backups: { weeklyDays: 7, monthlyDays: 0 } } })).toThrow(
      'stage prod: backups.weeklyDays: 0, or from 35 to 3653 days',
    );
  });
});
