import type { Inbox } from '../inbox.ts';
import { adminOperations } from './admin-operations.ts';
import { openPoolFile } from './pool-file.ts';
import { signInOperations } from './sign-in.ts';
import { poolTokens } from './tokens.ts';

type Operation = (input: unknown) => object | Promise<object>;

/** The admins' user pool of this machine, in one file. */
export const openUserPool = (path: string, inbox: Inbox) => {
  const file = openPoolFile(path);
  const tokens = poolTokens(file);
  const { forget, ...signIn } = signInOperations(file, tokens);
  const operations: Readonly<Record<string, Operation>> = { ...signIn, ...adminOperations(file, inbox, forget) };
  return {
    operations,
    jwks: tokens.jwks,
    verifyIdToken: tokens.verifyIdToken,
    /** An ID token without signing in, for tests and demos. @returns undefined when nobody may sign in with this address */
    tokenOf: (address: string): Promise<string> | undefined => {
      const user = file.users.find(({ email, enabled }) => enabled && email === address.toLowerCase());
      return user && tokens.idToken(user);
    },
  };
};

export type UserPool = ReturnType<typeof openUserPool>;
