import { sealAndCheck } from '../../../functions/seal-audit/run.ts';
import { hours, minutes } from '../../../shared/domain/time.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { admin, type Admin } from '../admins.ts';
import { newSealingKey } from '../audit-log.ts';
import { makeBranch } from '../branches.ts';
import { livingApp } from '../erasing.ts';
import { begin, codesOf, logIn, newPerson, register } from '../journey.ts';
import { review } from '../reviewers.ts';
import { signerWith } from '../seals.ts';
import { silent } from '../sweeping.ts';
import { journalled } from './journal.ts';
import { arrived, settled } from './people.ts';

const FEATURES = { USER: 'full', AUTH: 'full', AUDI: 'full', KYC: 'full', REPT: 'full' } as const;

/**
 * Two people in two branches with records everywhere, one who is blocked and one who is deleted, the admins of both branches, a super_admin,
 * and what is still open: a registration, a challenge, an export, a job. The log and the projections have caught up.
 */
export const peopledWorld = async () => {
  const table = memoryDriver();
  const journal = journalled(table);
  const { app, keepUp } = await livingApp(journal.driver, () => table.items());
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['MUM01', 'PUN01']) await makeBranch(app, boss.claims, code);
  const inside = await admin(app, { branchCode: 'MUM01', features: FEATURES });
  const outside = await admin(app, { branchCode: 'PUN01', features: FEATURES });
  await keepUp();
  app.advance(hours(2));
  await sealAndCheck({
    store: app.store,
    files: app.seals.files,
    signer: signerWith(newSealingKey()),
    policy: app.policy.audit,
    stage: 'test',
    log: silent,
  })({ at: app.now(), isOver: () => false });
  const arrivals = [
    await arrived(app, 'a', 'MUM01'),
    await arrived(app, 'b', 'PUN01'),
    await arrived(app, 'blocked', 'MUM01'),
    await arrived(app, 'deleted', 'MUM01'),
  ] as const;
  app.advance(minutes(20));
  const [a, b, blocked, deleted] = [
    await settled(app, arrivals[0]),
    await settled(app, arrivals[1]),
    await settled(app, arrivals[2]),
    await settled(app, arrivals[3]),
  ];

  const did = async (who: Admin, method: string, path: string, body?: unknown) => {
    const answer = await app.request(method, path, { claims: who.claims, ...(body !== undefined && { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await did(boss, 'POST', `/v1/admin/users/${blocked.userCode}/block`, { reason: 'suspected' });
  await did(boss, 'DELETE', `/v1/admin/users/${deleted.userCode}`);
  const opened = async (who: Admin, subject: string) => ({
    ...(await did(who, 'POST', '/v1/admin/audit/exports', { to: app.now(), subject })),
    ...(await did(who, 'POST', '/v1/admin/users/bulk', {
      filter: { role: ['user'] },
      set: { isActive: false },
      reason: 'moved',
    })),
  });
  const ofAdmins = { inside: await opened(inside, a.userCode), outside: await opened(outside, b.userCode) };
  for (const [who, { userCode }] of [
    [inside, a],
    [outside, b],
  ] as const)
    await review(app, who, userCode, 'aadhaar', 'claim');

  const twoFactor = newPerson();
  const { accessToken: token } = await register(app, twoFactor);
  const enabling = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method: 'sms' } });
  await app.request('POST', '/v1/me/security/two-factor/confirm', {
    token,
    body: { otpId: enabling.body['otpId'], otp: codesOf(app, twoFactor).mobileOtp },
  });
  const challenge = await logIn(app, twoFactor);
  const newcomer = newPerson();
  const registrationId = await begin(app, newcomer);
  await keepUp();
  app.advance(minutes(2));
  const audited = await app.request('GET', '/v1/admin/audit', { claims: boss.claims, query: { limit: '100' } });
  const entries = audited.body['items'] as {
    id: string;
    subjectUserCode?: string;
    resourceType: string;
    resourceId: string;
  }[];
  const auditOf = ({ userCode }: { userCode: string }) =>
    entries
      .filter((one) => one.subjectUserCode === userCode)
      .map(({ id }) => id)
      .slice(0, 3);
  journal.begin();

  return {
    app,
    journal,
    /** What was written is not what is tested: the stream is let go by. */
    forget: () => keepUp(() => false),
    a,
    b,
    blocked,
    deleted,
    boss,
    inside,
    outside,
    ofAdmins,
    audit: { a: auditOf(a), b: auditOf(b) },
    challengeId: String(challenge.body['challengeId']),
    registrationId,
    codes: codesOf(app, newcomer),
    twoFactor,
  };
};
export type World = Awaited<ReturnType<typeof peopledWorld>>;
