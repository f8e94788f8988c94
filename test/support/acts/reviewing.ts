import type { TestApp } from '../app.ts';
import { act } from '../chaos/act.ts';
import { applicant, putAadhaar, putPan } from '../kyc.ts';
import { review, reviewer } from '../reviewers.ts';

const waiting = async (app: TestApp) => {
  const asha = await applicant(app);
  await putAadhaar(app, asha);
  const boss = await reviewer(app);
  return { boss, claims: boss.claims, params: { userCode: asha.userCode, kind: 'aadhaar' } };
};

const claimed = async (app: TestApp) => {
  const { boss, claims, params } = await waiting(app);
  const { body } = await review(app, boss, params.userCode, 'aadhaar', 'claim');
  return { boss, claims, params, headers: { 'If-Match': `"${String(body['version'])}"` } };
};

/** What reviewers of KYC do. */
export const reviewing = [
  act(
    'lookUpPan',
    ['+AuditEvent'],
    async (app) => {
      const asha = await applicant(app);
      await putPan(app, asha);
      return { claims: (await reviewer(app)).claims, body: { pan: 'ABCPP1234F' } };
    },
    { again: { because: 'each look is in the log, also one whose answer was lost', marks: ['+AuditEvent'] } },
  ),
  act('claimRecord', ['~AadhaarKyc', '~RegistrationProgress'], async (app) => waiting(app)),
  act('releaseRecord', ['~AadhaarKyc', '~RegistrationProgress'], async (app) => {
    const { claims, params } = await claimed(app);
    return { claims, params };
  }),
  act(
    'approveRecord',
    ['+OwedNotice', '~AadhaarKyc', '~Claim', '~RegistrationProgress', '~UserAccount'],
    async (app) => ({
      ...(await claimed(app)),
      body: {},
    }),
  ),
  act('rejectRecord', ['+OwedNotice', '-Claim', '~AadhaarKyc', '~RegistrationProgress'], async (app) => ({
    ...(await claimed(app)),
    body: { reason: 'the picture is blurred' },
  })),
  act('addNote', ['+ReviewNote'], async (app) => ({ ...(await waiting(app)), body: { text: 'called her' } })),
  act('handOver', ['~AadhaarKyc', '~Claim', '~RegistrationProgress'], async (app) => {
    const { boss, claims, params } = await waiting(app);
    const second = await applicant(app);
    await putAadhaar(app, second);
    await review(app, boss, second.userCode, 'aadhaar', 'claim');
    const body = { fromUserCode: params.userCode, reason: 'came with the card' };
    return { claims, params: { ...params, userCode: second.userCode }, body };
  }),
  act(
    'revealNumber',
    ['+AuditEvent'],
    async (app) => ({ ...(await waiting(app)), body: { reason: 'court order 7' } }),
    {
      again: { because: 'each look is in the log, also one whose answer was lost', marks: ['+AuditEvent'] },
    },
  ),
];
