import { userAccount } from '../../shared/entities/user-account.ts';
import { replace } from '../../shared/store/writes.ts';
import { type Answer, type TestApp } from './app.ts';

export const wrong = { password: 'not this one' };

export const outward = ({ status, headers, body }: Answer) => ({
  status,
  headers: { ...headers, 'x-request-id': '' },
  body: { ...body, instance: '' },
});

const account = async (app: TestApp, userCode: string) =>
  (await app.store.get(userAccount, { userCode: userCode as never }))!;

export const change = async (
  app: TestApp,
  userCode: string,
  changes: Parameters<typeof replace<typeof userAccount>>[2],
) =>
  app.store.write(
    app.now(),
    replace(userAccount, await account(app, userCode), changes, {
      action: 'update',
      actorType: 'system',
      at: app.now(),
    }),
  );
