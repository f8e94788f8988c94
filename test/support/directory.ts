import { randomUUID } from 'node:crypto';
import { Outage } from '../../shared/domain/outage.ts';
import type { IdentityDirectory, Invited } from '../../shared/ports/identity-directory.ts';

type User = Invited & { sub: string; groups: Set<string>; enabled: boolean };

/** A directory in memory. `failAt` makes its n-th call from now on fail, as an outage before or after it took effect. */
export const memoryDirectory = () => {
  const users: User[] = [];
  const invitations: string[] = [];
  let failure: { inCalls: number; after: boolean } | undefined;
  const of = (sub: string) => users.find((user) => user.sub === sub);
  const call = <T>(act: () => T): Promise<T> => {
    const isDue = failure !== undefined && (failure.inCalls -= 1) === 0;
    const outage = () => Promise.reject<T>(new Outage('directory', new Error('injected')));
    if (isDue && failure?.after === false) return outage();
    const result = act();
    return isDue ? outage() : Promise.resolve(result);
  };
  const directory: IdentityDirectory = {
    createAdmin: (invited) =>
      call(() => {
        const known = users.find(({ email }) => email === invited.email);
        if (known)
          return known.userCode === invited.userCode ? { kind: 'found', sub: known.sub } : { kind: 'conflict' };
        const sub = randomUUID();
        users.push({ ...invited, sub, groups: new Set(), enabled: true });
        invitations.push(invited.email);
        return { kind: 'created', sub };
      }),
    find: ({ email, userCode }) =>
      call(() => users.find((user) => user.email === email && user.userCode === userCode)?.sub),
    putInGroup: (sub, role) => call(() => void of(sub)?.groups.add(role)),
    removeFromGroup: (sub, role) => call(() => void of(sub)?.groups.delete(role)),
    disable: (sub) => call(() => void Object.assign(of(sub) ?? {}, { enabled: false })),
    enable: (sub) => call(() => void Object.assign(of(sub) ?? {}, { enabled: true })),
    signOut: () => call(() => undefined),
    remove: (sub) => call(() => void users.splice(users.findIndex((user) => user.sub === sub) >>> 0, 1)),
  };
  return {
    directory,
    users,
    invitations,
    failAt: (inCalls: number, after = false) => (failure = { inCalls, after }),
  };
};
