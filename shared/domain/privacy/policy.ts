import { days } from '../time.ts';

/** How long personal data outlives its account, and how often its owner may have a copy. Durations are milliseconds. */
export type PrivacyPolicy = {
  /** From the closing of an account to its erasure, by what it came to. */
  retention: {
    /** Whoever submitted KYC records: five years after the relationship ended. */
    kycMs: number;
    /** Whoever proved their contacts and submitted nothing. */
    accountMs: number;
    /** Whoever never proved a contact is nobody. */
    unprovenMs: number;
  };
  /** When an account under legal hold is looked at again. */
  heldAgainMs: number;
  /** When an erased person is looked for once more: what reached the log late is erased then. */
  secondLookMs: number;
  /** Copies of their data that a user may ask for. */
  exportsPerDay: number;
};

export const defaultPrivacyPolicy: PrivacyPolicy = {
  retention: {
    // PMLA 2002, section 12(3) and (4); RBI KYC Master Direction, 46: five years, of which two may be leap years.
    kycMs: days(5 * 365 + 2),
    // DPDP Rules 2025, rule 8(3): one year from processing; CERT-In directions of 2022, (iv), ask for 180 days of it.
    accountMs: days(365),
    unprovenMs: 0,
  },
  heldAgainMs: days(1),
  // Streams deliver within a day, and what is archived is archived the day after.
  secondLookMs: days(3),
  exportsPerDay: 2,
};
