/**
 * Why something outlives the person's erasure, by which law, and until when. The certificate of an erasure quotes these.
 * Sources: DPDP Act 2023 and Rules 2025, PMLA (Maintenance of Records) Rules 2005, CERT-In directions of 28 April 2022.
 */
export const grounds = {
  account: {
    what: 'That an account with this user code existed, its role and branch, and when it was opened and closed',
    why: 'A user code is never given to anybody else, and the log must say what became of it',
    law: 'DPDP Act 2023, section 8(5): safeguards; no personal data is among it',
    until: 'for good',
  },
  consent: {
    what: 'Which notices were agreed to or withdrawn, in which version, and when',
    why: 'Whoever processed the data must be able to show that they were allowed to',
    law: 'DPDP Act 2023, section 6(10)',
    until: 'for good',
  },
  record: {
    what: 'That a record was there, of which kind and when, without anything it said',
    why: 'The log counts the versions of each record: a record that vanished would look like tampering',
    law: 'CERT-In directions of 28 April 2022, (iv); DPDP Rules 2025, rule 6(1)(c) and (e)',
    until: 'for good',
  },
  transfer: {
    what: 'That a transfer of one rupee was made: its reference, amount and outcome, under a keyed fingerprint of the account',
    why: 'Single transactions must be able to be reconstructed',
    law: 'PMLA 2002, section 12; PML (Maintenance of Records) Rules 2005, rule 4',
    until: 'for good',
  },
  log: {
    what: 'Who did what and when, without the values before and after, addresses and devices',
    why: 'The log of what was done is kept, and stays provable without its values',
    law: 'CERT-In directions of 28 April 2022, (iv): 180 days; DPDP Rules 2025, rule 8(3): one year',
    until: '400 days after each entry',
  },
} as const satisfies Record<string, { what: string; why: string; law: string; until: string }>;

export type KeptBecause = keyof typeof grounds;
