import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage, type KeyProps } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { KEY_NAMES, type KeyName } from '../../shared/http/workflow.ts';
import { arnOf, executionLogs, keyAlias, logGroupPrefix } from '../names.ts';
import { isSigning, madeKeys } from '../signing-keys.ts';
import type { Stage } from '../stages.ts';
import { pinned, removalOf } from './pinned.ts';

/** AWS rotates the material of symmetric keys only; for those that sign see lib/signing-keys.ts. */
const sealing: KeyProps = { enableKeyRotation: true };
const signing: KeyProps = { keySpec: KeySpec.ECC_NIST_P256, keyUsage: KeyUsage.SIGN_VERIFY };
const mac: KeyProps = { keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC };

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const keyOf = (scope: Construct, stage: Stage, name: string, kind: KeyProps, description: string): Key =>
  pinned(
    new Key(scope, `${pascal(name)}Key`, {
      ...kind,
      description,
      alias: keyAlias(stage.name, name),
      pendingWindow: Duration.days(30),
      removalPolicy: removalOf(stage),
    }),
    `${pascal(name)}Key`,
  );

const declared: Record<KeyName, [KeyProps, description: string]> = {
  aadhaar: [sealing, 'Seals Aadhaar numbers'],
  bank: [sealing, 'Seals bank account numbers'],
  pan: [sealing, 'Seals PANs'],
  secrets: [sealing, 'Seals second-factor secrets'],
  'otp-hmac': [mac, 'Derives the MAC keys of codes, identifiers and cursors'],
  'fingerprint-hmac': [mac, 'Fingerprints that find duplicates of sealed numbers'],
  'token-signing': [signing, 'Signs access tokens (ES256)'],
  'audit-signing': [signing, "Signs the roots of the audit log's trees"],
};

/** The keys that functions name by alias, by their names there. */
export const declaredKeys = (scope: Construct, stage: Stage): ReadonlyMap<string, Key> =>
  new Map(
    KEY_NAMES.flatMap((name) => {
      const [kind, description] = declared[name];
      const names = isSigning(name) ? madeKeys(name, stage) : [name];
      return names.map((one): [string, Key] => [one, keyOf(scope, stage, one, kind, description)]);
    }),
  );

/** Encrypts the table at rest. */
export const tableKey = (scope: Construct, stage: Stage): Key =>
  keyOf(scope, stage, 'table', sealing, 'Encrypts the table at rest');

/** Encrypts the archive bucket. */
export const archiveKey = (scope: Construct, stage: Stage): Key =>
  keyOf(scope, stage, 'archive', sealing, 'Encrypts the archive bucket');

/** Encrypts backups: whoever may use the other keys cannot open these. */
export const backupsKey = (scope: Construct, stage: Stage): Key =>
  keyOf(scope, stage, 'backups', sealing, 'Encrypts backups');

/** Encrypts people's files, those that just arrived and those that were checked. */
export const documentsKey = (scope: Construct, stage: Stage): Key =>
  keyOf(scope, stage, 'documents', sealing, "Encrypts people's files");

/** Encrypts queues, alarms and logs. CloudWatch may use it for log groups of this stage and for alarms, EventBridge for events it could not deliver. */
export const operationsKey = (scope: Construct, stage: Stage): Key => {
  const key = keyOf(scope, stage, 'operations', sealing, 'Encrypts queues, alarm topics and logs');
  const logGroups = [`${logGroupPrefix(stage.name)}*`, executionLogs('*')].map((name) =>
    arnOf('logs', stage.region, `log-group:${name}`),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stage.region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com'), new ServicePrincipal('events.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  return key;
};
