import { Duration } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type BackupPlanRuleProps,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { vaultName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { pinned, removalOf } from './pinned.ts';

/** Nobody, not even the account's owner, removes a backup before this, three days after the lock was first deployed. */
const LOCKED = Duration.days(30);
const DAILY = Duration.days(35);

/** Half past one at night in India. */
const NIGHT = { minute: '0', hour: '20' };

const kept = (ruleName: string, when: { weekDay?: string; day?: string }, days: number): BackupPlanRuleProps[] =>
  days === 0
    ? []
    : [{ ruleName, scheduleExpression: Schedule.cron({ ...NIGHT, ...when }), deleteAfter: Duration.days(days) }];

const POLICIES = ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'];

/** AWS Backup acts by what it writes itself: these are the policies AWS keeps for it. */
const backupRole = (scope: Construct): Role => {
  const role = new Role(scope, 'BackupRole', {
    description: 'Copies the table and the buckets into the vault',
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName(`service-role/${POLICIES[0]}`),
      ManagedPolicy.fromAwsManagedPolicyName(`${POLICIES[1]}`),
    ],
  });
  const reason =
    'What AWS Backup needs changes with the service; AWS keeps these policies for it, and nothing else assumes this role.';
  acknowledge(role, {
    [`IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/${POLICIES[0]}]`]: reason,
    [`IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${POLICIES[1]}]`]: reason,
  });
  return role;
};

/**
 * A copy of what cannot be had again, every night and kept apart for 35 days; weekly and monthly ones as the stage says.
 * Point-in-time recovery undoes mistakes; this outlives a deleted table, bucket or stack. Uploads are never copied: they
 * may be Aadhaar files, which must be gone after a day (rules: KYC 8).
 */
export const backupsOf = (scope: Construct, stage: Stage, key: IKey, resources: readonly BackupResource[]): void => {
  const { weeklyDays, monthlyDays } = stage.backups;
  const vault = new BackupVault(scope, 'BackupVault', {
    backupVaultName: vaultName(stage.name),
    encryptionKey: key,
    removalPolicy: removalOf(stage),
    ...(stage.isProtected && { blockRecoveryPointDeletion: true }),
    ...(stage.name === 'prod' && { lockConfiguration: { minRetention: LOCKED, changeableFor: Duration.days(3) } }),
  });
  pinned(vault, 'BackupVault');
  const plan = new BackupPlan(scope, 'BackupPlan', { backupVault: vault });
  for (const rule of [
    { ruleName: 'daily', scheduleExpression: Schedule.cron(NIGHT), deleteAfter: DAILY },
    ...kept('weekly', { weekDay: 'SUN' }, weeklyDays),
    ...kept('monthly', { day: '1' }, monthlyDays),
  ])
    plan.addRule(new BackupPlanRule(rule));
  plan.addSelection('Kept', { role: backupRole(scope), disableDefaultBackupPolicy: true, resources: [...resources] });
};
