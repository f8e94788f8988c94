/** What people consent to. A notice's text never changes: a new text is a new version (DPDP Rules 2025, rule 3). */
export const notices = [
  {
    notice: 'terms',
    version: '2026-11',
    locale: 'en-IN',
    text: 'You open an account with us and agree to use it lawfully, to give true information, and to keep your password and codes to yourself. We may block an account that is misused; you may close it at any time.',
  },
  {
    notice: 'privacy',
    version: '2026-11',
    locale: 'en-IN',
    text: 'We process your name, e-mail address, mobile number, date of birth, address and, when you submit them, your identity and bank documents, to open and protect your account and to meet the KYC duties of the law. We keep KYC records for five years after your account is closed. You may ask for a copy, for corrections, for erasure and withdraw consent in your account, and complain to the Data Protection Board of India.',
  },
] as const;

export type NoticeName = (typeof notices)[number]['notice'];

/** The notices among the required ones to which no consent in their current version was given. */
export const missingConsents = (given: readonly { notice: string; version: string }[]): NoticeName[] =>
  notices
    .filter(({ notice, version }) => !given.some((consent) => consent.notice === notice && consent.version === version))
    .map(({ notice }) => notice);
