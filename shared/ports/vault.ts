import type { Sealed, Secret } from '../domain/secret.ts';

/** What a sealed value is bound to (KMS encryption context): it opens nowhere else, and each opening names its subject. */
export type SealContext = { entity: string; field: string; userCode: string };

/** Which numbers have a blind index, by which duplicates are found without storing anything that could be tried out. */
export type FingerprintKind = 'aadhaar' | 'aadhaar_identity' | 'pan' | 'bank_account';

/** Where secrets are sealed and opened. Every call goes to the key service; nothing is cached. @throws Outage('vault') */
export type Vault = {
  seal(context: SealContext, plain: Secret): Promise<Sealed>;
  open(context: SealContext, sealed: Sealed): Promise<Secret>;
  /** Blind index (keyed MAC, hex) of a normalised number. */
  fingerprint(kind: FingerprintKind, value: Secret): Promise<string>;
};
