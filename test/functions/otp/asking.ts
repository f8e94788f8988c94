import { userAccount } from '../../../shared/entities/user-account.ts';
import { replace } from '../../../shared/store/writes.ts';
import type { TestApp } from '../../support/app.ts';

export const ask = (app: TestApp, identifier: string, more: Record<string, unknown> = {}) =>
  app.request('POST', '/v1/otps', { body: { purpose: 'login', identifier, otpType: 'email', ...more } });

/** The newest code sent to an address. */
export const newest = (app: TestApp, to: string) =>
  app.outbox.findLast((message) => message.to === to)?.values['code'] ?? '';

export const enter = (app: TestApp, body: Record<string, unknown>) =>
  app.request('POST', '/v1/sessions/otp', { body: { platform: 'mobile_app', ...body } });

export const changed = async (
  app: TestApp,
  userCode: string,
  changes: Parameters<typeof replace<typeof userAccount>>[2],
) => {
  const account = (await app.store.get(userAccount, { userCode: userCode as never }))!;
  await app.store.write(
    app.now(),
    replace(userAccount, account, changes, { action: 'update', actorType: 'system', at: app.now() }),
  );
};
