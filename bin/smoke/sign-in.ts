import { sessions } from '../../functions/sessions/workflow.ts';
import { sent, type Ask } from './ask.ts';
import type { Check } from './check.ts';
import { must, refused } from './expect.ts';

/** Nobody's: example.com is for such (RFC 2606), and no code is asked for, so that no message is sent. */
const attempt = async (ask: Ask, nonce: string) => {
  const body = {
    identifier: `smoke-test-${nonce}@example.com`,
    password: `no password of anybody ${nonce}`,
    platform: 'web',
  };
  const reply = await ask(sessions.routes.logIn.path, sent(JSON.stringify(body)));
  const { instance: _, ...problem } = refused(reply, 'invalid_credentials');
  return JSON.stringify(problem);
};

/** For strangers too a password is hashed: it answers 500 on a runtime without `crypto.argon2` (before Node 24.7). */
export const signIn: Check = {
  name: 'sign-in of strangers',
  mend: 'Look at the log of the function sessions: its runtime must be Node 24.7 or newer, and it must reach the table and KMS.',
  run: async ({ ask, nonce }) => {
    const [first, second] = [await attempt(ask, nonce()), await attempt(ask, nonce())];
    must(first === second, 'two unknown identifiers are not answered alike');
  },
};
