import type { KycStatus } from '../choices.ts';

/**
 * What happens to a KYC record. `submit`: its owner hands it in. `prove`: a proof or a reviewer settles it. `review`: it
 * comes before a reviewer. `release`: the reviewer lets go of it, or their time is over. `reject`, also by withdrawing it.
 * `expire`: KYC is due anew.
 */
export type KycEvent = 'submit' | 'prove' | 'review' | 'release' | 'reject' | 'expire';

/** The life of a KYC record (rules.md, KYC 3): what is not here is not possible. */
export const kycTransitions: Readonly<Record<KycStatus, Readonly<Partial<Record<KycEvent, KycStatus>>>>> = {
  not_submitted: { submit: 'pending', prove: 'verified' },
  pending: { prove: 'verified', review: 'in_review', reject: 'rejected' },
  in_review: { release: 'pending', prove: 'verified', reject: 'rejected' },
  verified: { expire: 'expired' },
  rejected: { submit: 'pending' },
  expired: { submit: 'pending' },
};

/** The state after some events in their order. @returns undefined when one of them is not possible there */
export const afterEvents = (status: KycStatus, ...events: readonly KycEvent[]): KycStatus | undefined =>
  events.reduce<KycStatus | undefined>((reached, event) => reached && kycTransitions[reached][event], status);
