/** What people consent to. A notice's text never changes: a new text is a new version (DPDP Rules 2025, rule 3). */
export const notices = [
  {
    notice: 'terms',
    version: '2026-11',
    locale: 'en-IN',
    purposes: ['account'],
    text: 'You open an account with us and agree to use it lawfully, to give true information, and to keep your password and codes to yourself. We may block an account that is misused; you may close it at any time.',
  },
  {
    notice: 'privacy',
    version: '2026-11',
    locale: 'en-IN',
    purposes: ['account'],
    text: 'We process your name, e-mail address, mobile number, date of birth, address and, when you submit them, your identity and bank documents, to open and protect your account and to meet the KYC duties of the law. We keep KYC records for five years after your account is closed. You may ask for a copy, for corrections, for erasure and withdraw consent in your account, and complain to the Data Protection Board of India.',
  },
  {
    notice: 'aadhaar',
    version: '2026-11',
    locale: 'en-IN',
    purposes: ['aadhaar_verification'],
    text: 'You ask us to verify your identity with your Aadhaar, by the offline document of UIDAI, by DigiLocker, by a one-time code of UIDAI or by copies you upload. We use your name, date of birth, gender and address from it for this and keep them with the last four digits of the number; where we keep the number itself, it is encrypted under a key of its own and shown to nobody without a reason that is recorded. Aadhaar is your choice: the branch verifies your identity with another document if you ask for it. You may withdraw this consent in your account; what the law makes us keep, we keep.',
  },
] as const;

export type NoticeName = (typeof notices)[number]['notice'];

type Given = { notice: string; version: string };

/** The notices that no account is opened without. */
const REQUIRED: readonly NoticeName[] = ['terms', 'privacy'];

/** Every notice, and whether an account needs it. */
export const noticesShown = notices.map((one) => ({ ...one, isRequired: REQUIRED.includes(one.notice) }));

/** What a registration sends to agree to all that it must. */
export const requiredConsents = noticesShown
  .filter(({ isRequired }) => isRequired)
  .map(({ notice, version }) => ({ notice, version }));

/** The notice somebody agreed to, if it is one of ours as it reads now. */
export const currentNotice = (given: Given) =>
  notices.find(({ notice, version }) => given.notice === notice && given.version === version);

/** The notices among the required ones to which no consent in their current version was given. */
export const missingConsents = (given: readonly Given[]): NoticeName[] => {
  const agreed = new Set(given.flatMap((one) => currentNotice(one)?.notice ?? []));
  return REQUIRED.filter((notice) => !agreed.has(notice));
};
