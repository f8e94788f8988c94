import { describe, expect, it } from 'vitest';
import { KEY_NAMES } from '../../../shared/http/workflow.ts';
import { createTableInput } from '../../../shared/store/table.ts';
import { resourcesOf, templateOf } from '../support/synth.ts';

/** Renaming one of these would make CloudFormation replace it: a new, empty table or another key. */
const PINNED = {
  'AWS::DynamoDB::Table': ['Table'],
  'AWS::KMS::Key': [
    'AadhaarKey',
    'ArchiveKey',
    'AuditSigning1Key',
    'BackupsKey',
    'BankKey',
    'DocumentsKey',
    'FingerprintHmacKey',
    'OperationsKey',
    'OtpHmacKey',
    'PanKey',
    'SecretsKey',
    'TableKey',
    'TokenSigning1Key',
    'TokenSigning2Key',
  ],
  'AWS::Backup::BackupVault': ['BackupVault'],
  'AWS::S3::Bucket': ['AccessLogsBucket', 'ArchiveBucket', 'DocumentsBucket', 'SealsBucket', 'UploadsBucket'],
};

describe('data', () => {
  it.each(Object.entries(PINNED))('pins the logical ids of %s', async (type, ids) => {
    expect(
      resourcesOf(await templateOf('data'), type)
        .map(([id]) => id)
        .sort(),
    ).toEqual(ids);
  });

  it.each(['staging', 'prod'] as const)('keeps everything that holds data when %s is deleted', async (stage) => {
    const template = await templateOf('data', stage);
    const stateful = Object.keys(PINNED).flatMap((type) => resourcesOf(template, type));
    expect(
      stateful.filter(([, one]) => one.DeletionPolicy !== 'Retain' || one.UpdateReplacePolicy !== 'Retain'),
    ).toEqual([]);
    expect(template.Resources['Table']?.Properties).toMatchObject({ DeletionProtectionEnabled: true });
  });

  it('keeps stateful resources out of the other stacks', async () => {
    for (const part of ['api', 'background', 'identity', 'observability'] as const) {
      const template = await templateOf(part);
      expect(Object.keys(PINNED).flatMap((type) => resourcesOf(template, type))).toEqual([]);
    }
  });

  it('makes the same table as the local database', async () => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification, BillingMode } =
      createTableInput('CredbuzzPay-prod');
    expect((await templateOf('data')).Resources['Table']?.Properties).toMatchObject({
      TableName: 'CredbuzzPay-prod',
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
      StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
      BillingMode,
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { 'Fn::GetAtt': ['TableKey', 'Arn'] } },
    });
  });

  it('names every key that functions may ask for, each of the kind its use needs', async () => {
    const template = await templateOf('data');
    const aliases = resourcesOf(template, 'AWS::KMS::Alias').map(([, { Properties }]) => Properties['AliasName']);
    expect(aliases).toEqual(
      expect.arrayContaining(
        KEY_NAMES.map((name) => `alias/credbuzzpay-prod-${name.endsWith('-signing') ? `${name}-1` : name}`),
      ),
    );
    const kinds = Object.fromEntries(
      resourcesOf(template, 'AWS::KMS::Key').map(([id, { Properties }]) => [id, Properties]),
    );
    expect(kinds['TokenSigning1Key']).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    expect(kinds['AuditSigning1Key']).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    expect(kinds['OtpHmacKey']).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    expect(kinds['FingerprintHmacKey']).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    for (const name of [
      'AadhaarKey',
      'PanKey',
      'BankKey',
      'SecretsKey',
      'TableKey',
      'ArchiveKey',
      'DocumentsKey',
      'OperationsKey',
    ]) {
      expect(kinds[name]).toMatchObject({ EnableKeyRotation: true });
    }
  });

  it.each([
    ['ArchiveBucket', 'ArchiveKey', 'archive/'],
    ['UploadsBucket', 'DocumentsKey', 'uploads/'],
    ['DocumentsBucket', 'DocumentsKey', 'documents/'],
  ])('opens the %s to nobody outside, with a key of ours, and notes who reached for it', async (id, key, prefix) => {
    const template = await templateOf('data');
    expect(template.Resources[id]?.Properties).toMatchObject({
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LoggingConfiguration: { DestinationBucketName: { Ref: 'AccessLogsBucket' }, LogFilePrefix: prefix },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] } },
          },
        ],
      },
    });
  });

  it('opens no bucket to anybody without TLS', async () => {
    const policies = JSON.stringify(resourcesOf(await templateOf('data'), 'AWS::S3::BucketPolicy'));
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(PINNED['AWS::S3::Bucket'].length);
  });

  it('forgets what was uploaded after a day, and keeps no versions of it', async () => {
    const { Properties } = (await templateOf('data')).Resources['UploadsBucket'] ?? {};
    expect(Properties).not.toHaveProperty('VersioningConfiguration');
    expect(Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('keeps versions of the archive and of documents; of the latter only as long as a mistake may be undone', async () => {
    const { Resources } = await templateOf('data');
    for (const id of ['ArchiveBucket', 'DocumentsBucket'])
      expect(Resources[id]?.Properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    expect(Resources['DocumentsBucket']?.Properties).toMatchObject({
      LifecycleConfiguration: {
        Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, ExpiredObjectDeleteMarker: true }],
      },
    });
  });
});
