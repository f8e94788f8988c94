import type { KycStatus, VerificationMethod } from '../choices.ts';
import type { KycKind } from './flags.ts';
import { isUnderWay, type PennyDropStatus } from './penny-drop.ts';

/**
 * What a KYC record waits for, so that an app need not guess. `submission`: its owner. `offline_xml`, `digilocker`,
 * `otp`, `penny_drop`: its owner's proof by that road, or that they set it going. `provider`: an answer. `reviewer`: a decision.
 */
export const AWAITED = [
  'submission',
  'offline_xml',
  'digilocker',
  'otp',
  'penny_drop',
  'provider',
  'reviewer',
] as const;
export type Awaited = (typeof AWAITED)[number];

const proofs: Readonly<Record<VerificationMethod, Awaited>> = {
  manual: 'reviewer',
  offline_xml: 'offline_xml',
  api_digilocker: 'digilocker',
  api_uidai: 'otp',
  api_nsdl: 'otp',
  api_karza: 'otp',
};

type Waiting = { status: KycStatus; queuedAt?: string | undefined; verificationMethod: VerificationMethod };

/** @returns undefined when it waits for nothing: it is verified */
export const awaited = (
  kind: Extract<KycKind, 'aadhaar' | 'pan'>,
  record: Waiting | undefined,
): Awaited | undefined => {
  switch (record?.status) {
    case 'verified':
      return undefined;
    case 'in_review':
      return 'reviewer';
    case 'pending':
      if (record.queuedAt !== undefined) return 'reviewer';
      return kind === 'pan' ? 'provider' : proofs[record.verificationMethod];
    case undefined:
    case 'not_submitted':
    case 'rejected':
    case 'expired':
      return 'submission';
  }
};

type WaitingBank = {
  status: KycStatus;
  queuedAt?: string | undefined;
  pennyDropStatus?: PennyDropStatus | undefined;
};

const undecided = ({ queuedAt, pennyDropStatus }: WaitingBank): Awaited => {
  if (queuedAt !== undefined) return 'reviewer';
  if (pennyDropStatus === undefined || pennyDropStatus === 'failed_retryable') return 'penny_drop';
  // One that came to nothing leaves its owner the other roads: they take the account back and submit it by one of them.
  return isUnderWay(pennyDropStatus) ? 'provider' : 'submission';
};

/** As {@link awaited}, of a bank account. */
export const awaitedBank = (record: WaitingBank | undefined): Awaited | undefined => {
  switch (record?.status) {
    case 'verified':
      return undefined;
    case 'in_review':
      return 'reviewer';
    case 'pending':
      return undecided(record);
    case undefined:
    case 'not_submitted':
    case 'rejected':
    case 'expired':
      return 'submission';
  }
};

/** As {@link awaited}, of a business: a reviewer decides each. */
export const awaitedBusiness = (record: { status: KycStatus } | undefined): Awaited | undefined => {
  switch (record?.status) {
    case 'verified':
      return undefined;
    case 'in_review':
    case 'pending':
      return 'reviewer';
    case undefined:
    case 'not_submitted':
    case 'rejected':
    case 'expired':
      return 'submission';
  }
};
