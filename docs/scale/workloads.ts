type Workload = {
  title: string;
  share: number;
  /** The operations it consists of. */
  routes: readonly string[];
  /** Hashes of passwords that it computes. */
  hashes?: number;
};

/** What people do with the API, and how often among a thousand requests of an ordinary day: an assumption, to be replaced by one's own. */
export const workloads = {
  look: { title: 'look at one’s profile', share: 690, routes: ['getProfile'] },
  refresh: { title: 'refresh a session', share: 150, routes: ['refreshSession'] },
  'log-in': { title: 'sign in by password', share: 60, routes: ['logIn'], hashes: 1 },
  'request-code': { title: 'ask for a code by SMS to sign in', share: 20, routes: ['requestOtp'] },
  'log-in-by-code': { title: 'sign in by code', share: 20, routes: ['logInWithOtp'] },
  'look-at-kyc': { title: 'look how far KYC is', share: 30, routes: ['getKyc'] },
  change: { title: 'change one’s profile', share: 12, routes: ['patchProfile'] },
  register: { title: 'begin a registration', share: 3, routes: ['startRegistration'], hashes: 1 },
  verify: { title: 'verify both contacts', share: 3, routes: ['verifyContacts'] },
  personal: { title: 'say who one is', share: 2, routes: ['putPersonal'] },
  aadhaar: { title: 'submit an Aadhaar number by hand', share: 2, routes: ['putAadhaar'] },
  pan: { title: 'submit a PAN, answered by the registry', share: 2, routes: ['putPan'] },
  bank: { title: 'submit a bank account, and ask for one rupee', share: 2, routes: ['putBank', 'startPennyDrop'] },
  decide: { title: 'claim and approve a record (admin)', share: 2, routes: ['claimRecord', 'approveRecord'] },
  'find-user': { title: 'find somebody (admin)', share: 1, routes: ['listUsers'] },
  'search-log': { title: 'search the audit log (admin)', share: 1, routes: ['listAudit'] },
} as const satisfies Record<string, Workload>;

export type WorkloadId = keyof typeof workloads;

/** What one run of a workload was measured to take, with what follows from it in the background. */
export type Measured = {
  requests: number;
  /** Calls of the table in sequence: parallel ones are one. */
  steps: number;
  readUnits: number;
  writeUnits: number;
  /** Writes of index entries, which DynamoDB counts apart. */
  indexUnits: number;
  /** Calls of KMS: to seal, open and fingerprint, and to sign tokens. */
  symmetricCalls: number;
  signatures: number;
  emails: number;
  sms: number;
  /** Changes that the stream carries. */
  changes: number;
  /** Entries of the audit log, and the capacity units of writing them. */
  entries: number;
  entryUnits: number;
  /** Bytes of log lines. */
  logBytes: number;
  /** By how many bytes the table grew, log included. */
  bytes: number;
  /** Writes to each sharded list, by its name. */
  lists: Readonly<Record<string, number>>;
};
