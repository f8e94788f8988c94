import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { later, type IsoTime } from '../../domain/time.ts';
import { homeNetwork, knownAddress } from '../../entities/known-address.ts';
import { loginActivity } from '../../entities/login-activity.ts';
import type { Store } from '../../store/store.ts';
import { patch } from '../../store/writes.ts';

/** How many of an address's newest attempts are looked at: enough to tell a campaign from a family. */
const NEWEST = 6;

/** Whether a user signed in from the network of this address before. */
export const knowsNetwork = async (store: Store, userCode: UserCode, ip: string): Promise<boolean> => {
  const from = `${homeNetwork(ip)}#`;
  const { items } = await store.list(
    knownAddress,
    { index: 'primary', of: { userCode } },
    { limit: 1, from, to: from },
  );
  return items.length > 0;
};

/** How many other people this address lately failed to be. */
export const attackedUsers = async (
  store: Store,
  { ip, userCode, at, windowMs }: { ip: string; userCode: UserCode; at: IsoTime; windowMs: number },
): Promise<number> => {
  const { items } = await store.list(
    loginActivity,
    { index: 'byIp', of: { ipAddress: ip } },
    { limit: NEWEST, from: later(at, -windowMs) },
  );
  const failed = items.filter((login) => login.status !== 'success' && login.userCode !== userCode);
  return new Set(failed.map((login) => login.userCode ?? login.loginIdentifier)).size;
};

/** A user signed in from this address. */
export const seenFrom = (userCode: UserCode, ip: string, at: IsoTime) =>
  patch(
    knownAddress,
    { userCode, network: homeNetwork(ip), ipAddress: ip },
    { set: { lastSeenAt: at }, add: { count: 1 }, upsert: true },
  );
