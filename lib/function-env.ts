import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminReads, apiReads, Environment, userReads } from '../shared/platform/env.ts';
import { keyPrefix } from './names.ts';
import { pathInLayer } from './constructs/geo-layer.ts';
import { publishedKeys } from './signing-keys.ts';
import { originsOf, type Stage } from './stage-settings.ts';

type Variable = keyof Environment;

const functionsFolder = join(import.meta.dirname, '../functions');

const picks = /Environment\.pick\(\{([^}]*)\}\)/;
const lists: Readonly<Record<string, object>> = { apiReads, adminReads, userReads };

/** One entry of such a pick: `TABLE_NAME: true`, or a list that several share. */
const namedBy = (entry: string): string[] => {
  const [, list, variable] = /^(?:\.\.\.(\w+)|(\w+): true)$/.exec(entry) ?? [];
  if (variable !== undefined) return [variable];
  // What is neither is nobody's name: the check of all names refuses it.
  return Object.keys(lists[list ?? ''] ?? { [entry]: true });
};

/**
 * The variables a function reads, taken from the one place that reads them: its composition root cannot be imported
 * here, because it builds clients and wants the environment at once.
 * @throws Error when the root names none, or one that shared/platform/env.ts does not know
 */
const variablesOf = (name: string): Variable[] => {
  const source = readFileSync(join(functionsFolder, name, 'index.ts'), 'utf8');
  const entries = (picks.exec(source)?.[1] ?? '').split(',').map((entry) => entry.trim());
  const named = entries.filter((entry) => entry !== '').flatMap(namedBy);
  if (named.length === 0)
    throw new Error(`functions/${name}/index.ts does not say what it reads: Environment.pick({…})`);
  return Environment.keyof().array().parse(named);
};

/** What a stage tells its functions. */
export type Told = {
  version: string;
  tableName: string;
  archiveBucket: string;
  sealsBucket: string;
  uploadsBucket: string;
  documentsBucket: string;
  queueUrl: string;
  userPoolId: string;
};

/** Every variable of a stage, undefined where the stage has none; no function gets them all. */
const everything = (stage: Stage, told: Told): Record<Variable, string | undefined> => ({
  STAGE: stage.name,
  VERSION: told.version,
  ISSUER: stage.issuer,
  ENDPOINT: stage.endpoint,
  CORS_ORIGINS: originsOf(stage).join(' '),
  TABLE_NAME: told.tableName,
  KEY_PREFIX: keyPrefix(stage.name),
  TOKEN_KEYS: publishedKeys('token-signing', stage).join(' '),
  AUDIT_KEY: publishedKeys('audit-signing', stage).join(' '),
  NOTIFICATIONS_QUEUE_URL: told.queueUrl,
  ARCHIVE_BUCKET: told.archiveBucket,
  SEALS_BUCKET: told.sealsBucket,
  UPLOADS_BUCKET: told.uploadsBucket,
  DOCUMENTS_BUCKET: told.documentsBucket,
  USER_POOL_ID: told.userPoolId,
  MAIL_FROM: stage.mailFrom,
  SMS_SENDER_ID: stage.sms.senderId,
  SMS_ENTITY_ID: stage.sms.entityId,
  GEO_DATABASE: stage.geoDatabase === undefined ? undefined : pathInLayer(stage.geoDatabase),
  // No deployed stage believes a synthetic document: composing its verifier would throw.
  EKYC_TEST_CERTIFICATE: undefined,
  POLICY: JSON.stringify(stage.policy),
  KYC_PROVIDER: JSON.stringify(stage.kyc),
  BANK_PROVIDER: JSON.stringify(stage.bank),
});

/** The environment of a function: exactly what it reads and the stage has. */
export const environmentOf = (name: string, stage: Stage, told: Told): Record<string, string> => {
  const values = everything(stage, told);
  return Object.fromEntries(
    variablesOf(name).flatMap((variable) => {
      const value = values[variable];
      return value === undefined ? [] : [[variable, value]];
    }),
  );
};
