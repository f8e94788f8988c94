import * as z from 'zod';

/** Everything a function may be told by its environment. The stacks set exactly these; see lib/function-env.ts. */
export const Environment = z.object({
  STAGE: z.string(),
  VERSION: z.string(),
  /** `iss` of our access tokens. */
  ISSUER: z.url(),
  /** Where clients meet our gateway: in its region, or at an edge of CloudFront, which alone vouches for their country. */
  ENDPOINT: z.enum(['regional', 'edge']),
  /** The pages that may call from a browser, with spaces between: read by shared/platform/origins.ts. */
  CORS_ORIGINS: z.string(),
  TABLE_NAME: z.string(),
  /** Prefix of the key aliases of the stage: `alias/credbuzzpay-<stage>-`. */
  KEY_PREFIX: z.string().startsWith('alias/'),
  /** Names, behind the prefix, of the keys of access tokens, with spaces between: the one that signs, the next, older ones. */
  TOKEN_KEYS: z.string().regex(/^token-signing-\d+(?: token-signing-\d+)*$/),
  /** Name, behind the prefix, of the key that signs seals of the audit log. */
  AUDIT_KEY: z.string().regex(/^audit-signing-\d+$/),
  NOTIFICATIONS_QUEUE_URL: z.url(),
  ARCHIVE_BUCKET: z.string(),
  /** Seals of the audit log. */
  SEALS_BUCKET: z.string(),
  /** Where every upload lands, and where what was checked is kept. */
  UPLOADS_BUCKET: z.string(),
  DOCUMENTS_BUCKET: z.string(),
  /** The admins' user pool. */
  USER_POOL_ID: z.string().regex(/^[\w-]+_\w+$/),
  MAIL_FROM: z.email(),
  SMS_SENDER_ID: z.string(),
  /** DLT principal entity id. */
  SMS_ENTITY_ID: z.string().regex(/^\d{10,25}$/),
  /** An .mmdb file that tells where addresses are. Absent where the operator supplies none. */
  GEO_DATABASE: z.string().min(1).optional(),
  /** DER (base64) of the certificate synthetic offline e-KYC files are signed with. On a developer's machine only. */
  EKYC_TEST_CERTIFICATE: z.base64().optional(),
  /** Who verifies identities for this stage: JSON, read by shared/platform/kyc-settings.ts where it is needed. */
  KYC_PROVIDER: z.string().min(2),
  /** What this stage changes of the policy: JSON, read by shared/platform/policy.ts. `{}` for nothing. */
  POLICY: z.string().min(2),
  /** Who makes transfers of one rupee (shared/platform/bank-settings.ts), as JSON. */
  BANK_PROVIDER: z.string().min(2),
});
export type Environment = z.output<typeof Environment>;

type Reads = { readonly [Variable in keyof Environment]?: true };

/** What every function with routes reads: `Environment.pick({ ...apiReads, … })`. lib/function-env.ts knows the three. */
export const apiReads = { STAGE: true, ENDPOINT: true, CORS_ORIGINS: true } satisfies Reads;

/** What every function reads whose routes are admins' and have lists. */
export const adminReads = { ...apiReads, TABLE_NAME: true, KEY_PREFIX: true } satisfies Reads;

/** What every function reads whose routes are signed-in users'. */
export const userReads = { ...adminReads, ISSUER: true, TOKEN_KEYS: true, POLICY: true } satisfies Reads;

/**
 * Reads the variables a function needs, checked: `readEnv(process.env, Environment.pick({ STAGE: true }))`.
 * @throws Error naming every variable that is missing or malformed: a function that is not configured must not start half
 */
export const readEnv = <S extends z.ZodObject>(
  env: Readonly<Record<string, string | undefined>>,
  wanted: S,
): z.output<S> => {
  const parsed = wanted.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`the environment of this function is incomplete: ${faults.join('; ')}`);
};
