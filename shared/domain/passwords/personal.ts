/** What is known of the person who chooses a password. Any spelling will do. */
export type About = Partial<
  Record<'email' | 'mobile' | 'firstName' | 'middleName' | 'lastName' | 'userCode', string | undefined>
>;

/** From this length on (characters) a part of somebody's data in a password is no accident. */
const TELLING = 4;

/** NIST SP 800-63B, 3.1.1.2: the name of the service is as guessable as the user's own. */
const SERVICE = 'credbuzz';

/** Mailbox names that say nothing about the person. */
const generic = new Set(
  'account accounts admin billing contact email enquiry finance hello help home info mail office sales service shop support team test user work'.split(
    ' ',
  ),
);

/** Lower case without accents, spaces and punctuation: `José-María` and `josemaria` are one. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The words and numbers of a text, folded. */
const words = (text: string): string[] => (text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).map(fold);

/** Every run of digits of an Indian number that is long enough: people use its beginning, its end, or all of it. */
const runs = (mobile: string): string[] => {
  const digits = mobile.replaceAll(/\D/g, '').slice(-10);
  return Array.from({ length: Math.max(0, digits.length - TELLING + 1) }, (_, at) => digits.slice(at, at + TELLING));
};

/** What a password must not be built from, each forwards and backwards. */
const partsOf = ({ email = '', mobile = '', firstName = '', middleName = '', lastName = '', userCode = '' }: About) => {
  const mailbox = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  const parts = [
    ...[fold(mailbox), ...words(mailbox)].filter((word) => !generic.has(word)),
    ...[firstName, middleName, lastName].flatMap(words),
    ...runs(mobile),
    fold(userCode),
    SERVICE,
  ];
  return [...new Set(parts.flatMap((part) => [part, Array.from(part).reverse().join('')]))];
};

const size = (text: string): number => Array.from(text).length;

/**
 * Whether a password is built from its owner's data: it contains a part of at least four characters of the mailbox
 * name, a name, the mobile number or the user code, or at least half of it is made of shorter ones (`raj.raj.12`).
 * Case, accents and punctuation make no difference, nor does writing backwards (NIST SP 800-63B, 3.1.1.2).
 */
export const isPersonal = (password: string, about: About): boolean => {
  const text = fold(password);
  const parts = partsOf(about);
  if (parts.some((part) => size(part) >= TELLING && text.includes(part))) return true;
  const short = parts.filter((part) => size(part) > 1 && size(part) < TELLING).sort((a, b) => b.length - a.length);
  const rest = short.reduce((left, part) => left.replaceAll(part, ' '), text).replaceAll(' ', '');
  return text !== '' && size(rest) * 2 <= size(text);
};
