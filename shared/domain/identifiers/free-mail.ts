/** Providers where anybody opens a mailbox, by the first part of their domain: `yahoo.co.in` is one of Yahoo's. */
const PROVIDERS: ReadonlySet<string> = new Set([
  'aol',
  'gmail',
  'googlemail',
  'gmx',
  'hotmail',
  'icloud',
  'live',
  'mail',
  'msn',
  'outlook',
  'proton',
  'protonmail',
  'rediff',
  'rediffmail',
  'yahoo',
  'ymail',
  'zohomail',
]);

/** Whether an address says nothing of the business that uses it: a warning, never a refusal. */
export const isFreeMail = (email: string): boolean =>
  PROVIDERS.has(email.slice(email.lastIndexOf('@') + 1).split('.')[0] ?? '');
