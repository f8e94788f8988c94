import { ARCHIVE_BUCKET, DOCUMENTS_BUCKET, SEALS_BUCKET, UPLOADS_BUCKET } from './buckets-and-queues.ts';
import { REGION } from './aws-config.ts';
import { USER_POOL_ID } from './cognito/pool-file.ts';
import type { BankSettings } from '../shared/platform/bank-settings.ts';
import type { KycSettings } from '../shared/platform/kyc-settings.ts';
import { ALIAS_PREFIX, AUDIT_KEY, TOKEN_KEYS } from './kms-keys.ts';

/** Where a developer's app is served. */
const APP = 'http://localhost:3000';

/** Where usual servers of pages listen: the app's, Vite's and its preview. */
export const LOCAL_ORIGINS: readonly string[] = [APP, 'http://localhost:5173', 'http://localhost:4173'];

export type Places = {
  api: string;
  dynamodb: string;
  kms: string;
  buckets: string;
  queues: string;
  senders: string;
  faces: string;
  notificationsQueue: string;
  cognito: string;
  kycSandbox: string;
};

/**
 * What a function is told. The endpoints are under the names the AWS SDK itself reads, so that functions are the ones
 * of the cloud. S3 needs no path-style switch: the SDK uses it by itself when the endpoint is an address.
 */
export const functionEnv = (
  name: string,
  places: Places,
  {
    version,
    tableName,
    geoDatabase,
    origins = LOCAL_ORIGINS,
    ekycCertificate,
    webhookSecret = 'local',
  }: {
    version: string;
    tableName: string;
    geoDatabase?: string | undefined;
    origins?: readonly string[];
    ekycCertificate?: Buffer;
    webhookSecret?: string;
  },
): Record<string, string> => ({
  STAGE: 'local',
  VERSION: version,
  ISSUER: places.api,
  // Nothing stands before the local gateway that would know a country.
  ENDPOINT: 'regional',
  CORS_ORIGINS: origins.join(' '),
  TABLE_NAME: tableName,
  KEY_PREFIX: ALIAS_PREFIX,
  TOKEN_KEYS: TOKEN_KEYS.join(' '),
  AUDIT_KEY,
  NOTIFICATIONS_QUEUE_URL: places.notificationsQueue,
  ARCHIVE_BUCKET,
  SEALS_BUCKET,
  UPLOADS_BUCKET,
  DOCUMENTS_BUCKET,
  USER_POOL_ID,
  MAIL_FROM: 'no-reply@credbuzzpay.local',
  SMS_SENDER_ID: 'CREDBZ',
  SMS_ENTITY_ID: '1101000000000000001',
  ...(geoDatabase !== undefined && { GEO_DATABASE: geoDatabase }),
  ...(ekycCertificate && { EKYC_TEST_CERTIFICATE: ekycCertificate.toString('base64') }),
  POLICY: '{}',
  KYC_PROVIDER: JSON.stringify({
    provider: 'sandbox',
    url: places.kycSandbox,
    redirectUrls: [`${APP}/kyc/digilocker`],
  } satisfies KycSettings),
  BANK_PROVIDER: JSON.stringify({
    provider: 'sandbox',
    url: places.kycSandbox,
    webhookSecret,
  } satisfies BankSettings),
  AWS_LAMBDA_FUNCTION_NAME: `CredbuzzPay-local-${name}`,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  // A developer's own AWS profile must not leak in.
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: places.cognito,
  AWS_ENDPOINT_URL_DYNAMODB: places.dynamodb,
  AWS_ENDPOINT_URL_KMS: places.kms,
  AWS_ENDPOINT_URL_REKOGNITION: places.faces,
  AWS_ENDPOINT_URL_SQS: places.queues,
  AWS_ENDPOINT_URL_S3: places.buckets,
  AWS_ENDPOINT_URL_SESV2: places.senders,
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: places.senders,
  TZ: 'UTC',
});
