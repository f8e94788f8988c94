import { requiredConsents } from '../../../shared/domain/notices.ts';
import { later, days, hours } from '../../../shared/domain/time.ts';
import type { Lexicon } from './from-schema.ts';
import type { Inhabitant } from './people.ts';
import type { World } from './world.ts';

const UNKNOWN_ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const UNKNOWN_USER = 'ZZ9ZZ9';
const UNKNOWN_BRANCH = 'ZZ9Z9';
const UNKNOWN_ENTRY = 'AAAAAAAAAAAAAAAA';

const wordsOf = ({ person, personal, aadhaar, pan, business, bank, documents, ...of }: Inhabitant): Lexicon => ({
  ...Object.fromEntries(
    [person, personal, aadhaar, pan, business, bank, documents]
      .flatMap(Object.entries)
      .map(([name, value]) => [name, [value]]),
  ),
  userCode: [of.userCode],
  sessionId: [of.olderSessionId, of.sessionId],
  otpId: of.otpIds,
  requestId: [of.requestId],
  documentId: [documents.selfie, documents.zip, documents.panImageId],
  proofDocumentIds: [[documents.proof]],
  pan: [pan.panNumber],
  identifier: [person.email, person.mobile, of.userCode],
});

const merged = (...all: Lexicon[]): Lexicon => {
  const names = new Set(all.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, all.flatMap((one) => one[name] ?? [])]));
};

/** Good values of what is not about anybody. */
const common = ({ app, codes, registrationId, challengeId, twoFactor, a, ofAdmins, audit }: World): Lexicon => ({
  otp: [a.codes.reset, ...a.codes.all, '123456', '000000'],
  code: ['123456', '000000', 'ABCD-EFGH-IJKL-MNOP'],
  emailOtp: [codes.emailOtp, '000000'],
  mobileOtp: [codes.mobileOtp, '000000'],
  registrationId: [registrationId, UNKNOWN_ID],
  challengeId: [challengeId, UNKNOWN_ID],
  identifier: [twoFactor.email, 'nobody@example.com', 'ZZ9ZZ9'],
  currentPassword: [a.person.password, 'a wrong guess'],
  newPassword: ['a wholly new 7 phrase', '12345678', a.person.password],
  password: ['a wrong guess', 'a wholly new 7 phrase'],
  email: ['somebody.new@example.org', 'UPPER@EXAMPLE.ORG', 'x@mailinator.com'],
  mobile: ['9812345678', '+91 98123 45678', '12345'],
  consents: [requiredConsents, []],
  consent: [{ notice: 'aadhaar', version: '2020-01' }],
  notice: ['aadhaar', 'privacy', 'none'],
  version: ['2026-11', '2020-01'],
  refreshToken: [a.refreshToken],
  redirectUrl: ['https://app.test/kyc', 'https://evil.test/kyc'],
  shareCode: ['1234', '0000'],
  branchCode: ['MUM01', 'PUN01', 'NEW01', UNKNOWN_BRANCH],
  branch: ['MUM01', 'PUN01', UNKNOWN_BRANCH],
  referredBy: ['MUM01', 'PUN01', UNKNOWN_BRANCH],
  featureCode: ['KYC', 'USER', 'NEW1', 'ZZZ'],
  parentFeature: ['USER', 'KYC', 'ZZZ'],
  featureCategory: ['core'],
  jobId: [...Object.values(ofAdmins).map(({ ['jobId']: id }) => id), UNKNOWN_ID],
  exportId: [...Object.values(ofAdmins).map(({ ['exportId']: id }) => id), UNKNOWN_ID],
  auditId: [...audit.a, ...audit.b, UNKNOWN_ENTRY],
  resourceType: ['UserAccount', 'PanKyc', 'Branch', 'BankDetails'],
  resourceId: [a.userCode, 'MUM01', UNKNOWN_USER],
  kind: ['aadhaar', 'pan', 'business', 'bank', 'selfie', 'pan_image'],
  provider: ['test_bank', 'nobody'],
  ifsc: ['YESB0000262', 'HDFC0001234', 'ZZZZ0000000'],
  ip: ['203.0.113.11', '2001:db8::1', 'nowhere'],
  allowedIpWhitelist: [['203.0.113.0/24'], ['::/0'], ['203.0.113.11', 'x']],
  allowedIpRanges: [['203.0.113.0/24'], ['0.0.0.0/0'], ['300.0.0.0/8']],
  expiresAt: [later(app.now(), days(3)), app.now(), '2020-01-01T00:00:00.000Z'],
  until: [later(app.now(), days(3)), '2020-01-01T00:00:00.000Z'],
  from: ['2026-11-20T00:00:00.000Z', app.now()],
  to: [app.now(), '2026-11-21T00:00:00.000Z'],
  date: ['2026-11-22', '2026-02-30'],
  inactiveBefore: [later(app.now(), hours(1)), '2020-01-01T00:00:00.000Z'],
  q: ['example', 'quill', 'wolver', 'abc', '%%%'],
  contentType: ['image/jpeg', 'application/pdf', 'text/html'],
  size: [1000, 1, 8 * 1024 * 1024 + 1],
  reason: ['it has to be'],
  text: ['looked at twice'],
  panFatherName: ['Horatio Quill'],
  middleName: ['Mid'],
  lastName: ['Lasting'],
});

/** The people a caller knows best come first; then everybody else's, and such as there is none of. */
export const vocabularyOf = (world: World, known: 'a' | 'b'): Lexicon => {
  const { a, b, blocked, deleted, inside, outside, boss } = world;
  const [near, far] = known === 'a' ? [a, b] : [b, a];
  const others: Lexicon = {
    userCode: [blocked, deleted, inside, outside, boss].map(({ userCode }) => userCode),
    managerUserCode: [near.userCode, far.userCode, inside.userCode],
    fromUserCode: [far.userCode, near.userCode],
    actor: [near.userCode, far.userCode, inside.userCode],
    subject: [near.userCode, far.userCode],
    ...Object.fromEntries(['documentId', 'sessionId', 'requestId', 'otpId'].map((name) => [name, [UNKNOWN_ID]])),
  };
  // Nobody knows another's password: who does is that other.
  const { password: _, ...ofFar } = wordsOf(far);
  return merged(wordsOf(near), ofFar, others, common(world));
};

/** Bodies that a field by field guess would seldom meet, by operation. */
export const wholesOf = ({ a, twoFactor }: World): Lexicon => {
  const [otpId, , contactOtpId] = a.otpIds;
  const newPassword = 'a wholly new 7 phrase';
  return {
    putAadhaar: [a.aadhaar, { ...a.aadhaar, verificationMethod: 'offline_xml' }],
    putPan: [a.pan, { ...a.pan, panImageId: a.documents.panImageId }, { ...a.pan, verificationMethod: 'api_nsdl' }],
    putBusiness: [a.business, { ...a.business, proofDocumentIds: [a.documents.proof] }],
    putBank: [a.bank, { ...a.bank, accountNumber: '91199400019962', confirmAccountNumber: '91199400019962' }],
    proveOffline: [{ documentId: a.documents.zip, shareCode: '1234', consent: a.aadhaar.consent }],
    resetPassword: [
      { otpId, otp: a.codes.reset, newPassword },
      { resetToken: a.refreshToken, newPassword },
    ],
    verifyContact: a.codes.all.map((otp) => ({ otpId: contactOtpId, otp })),
    verifyBusinessCode: a.codes.all.map((otp) => ({ otpId: a.otpIds[1], otp })),
    stepUp: [{ password: a.person.password }, { method: 'sms', code: '123456' }],
    changeContact: [{ email: 'somebody.new@example.org' }, { mobile: '9812345678' }],
    logIn: [
      { identifier: twoFactor.email, password: twoFactor.password, platform: 'web' },
      { identifier: a.person.mobile, password: a.person.password, platform: 'web' },
    ],
    createUser: [
      { role: 'user', email: 'made.by@example.org', mobile: '9812345670', firstName: 'Made' },
      { role: 'admin', email: 'made.admin@example.org', firstName: 'Made', branchCode: 'MUM01' },
    ],
    explainAccess: [
      { userCode: a.userCode, platform: 'web', action: 'read' },
      { userCode: a.userCode, featureCode: 'KYC', action: 'update', ip: '203.0.113.9' },
    ],
  };
};

const documentIds = ({ documents }: Inhabitant): string[] => Object.values(documents);

/** Ids of what is not a caller's, each with one of nothing at all: the answers must be the same. */
export const twinsOf = (world: World): Record<'user' | 'inside' | 'outside', ReadonlyMap<string, string>> => {
  const { a, b, deleted, ofAdmins, audit } = world;
  const ofUser = (one: Inhabitant) => [
    one.sessionId,
    one.olderSessionId,
    one.requestId,
    ...one.otpIds,
    ...documentIds(one),
  ];
  const unseen = (one: Inhabitant, branch: string, made: Readonly<Record<string, unknown>>, entries: string[]) =>
    new Map<string, string>([
      [one.userCode, UNKNOWN_USER],
      [branch, UNKNOWN_BRANCH],
      [String(made['jobId']), UNKNOWN_ID],
      [String(made['exportId']), UNKNOWN_ID],
      ...entries.map((id) => [id, UNKNOWN_ENTRY] as const),
    ]);
  return {
    user: new Map(ofUser(b).map((id) => [id, UNKNOWN_ID])),
    inside: unseen(b, 'PUN01', ofAdmins.outside, audit.b),
    outside: unseen(a, 'MUM01', ofAdmins.inside, audit.a).set(deleted.userCode, UNKNOWN_USER),
  };
};
