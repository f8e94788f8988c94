import * as z from 'zod';
import { readFeatures } from '../adapters/table/features.ts';
import { readStanding } from '../adapters/table/people.ts';
import { decideAct, type AdminNeeds } from '../domain/access/decide-act.ts';
import { actionOf } from '../domain/access/levels.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Store } from '../store/store.ts';
import type { AdminCaller } from './caller.ts';
import { refuse, type Refusal, type Route } from './route.ts';

/** What we rely on of an ID token that the gateway has verified. An access token names nobody here. */
const IdClaims = z.object({ token_use: z.literal('id'), sub: z.string().min(1), 'custom:userCode': UserCode });

type Asked = {
  /** `requestContext.authorizer.claims`, which only the gateway can write. */
  claims: unknown;
  route: Pick<Route, 'method'>;
  needs: AdminNeeds;
  ip: string;
  at: IsoTime;
};

/** `denied`: an admin was recognised and may not do this. */
export type AdminDecision =
  { kind: 'caller'; caller: AdminCaller } | { kind: 'denied'; userCode: UserCode; refusal: Refusal } | Refusal;

export type AuthoriseAdmin = (asked: Asked) => Promise<AdminDecision>;

/**
 * Decides an admin's request with one strongly consistent step: account, platform, grants and, beside them, the tree of
 * features. Role and rights come from the table alone, so that a demotion works on the very next request.
 */
export const adminAuthoriser =
  (store: Pick<Store, 'readTogether' | 'list'>): AuthoriseAdmin =>
  async ({ claims, route, needs, ip, at }) => {
    const { data } = IdClaims.safeParse(claims);
    if (!data) return refuse('unauthenticated');
    const userCode = data['custom:userCode'];
    const [{ account, security, platforms, grants }, features] = await Promise.all([
      readStanding(store, userCode),
      typeof needs === 'object' ? readFeatures(store) : [],
    ]);
    if (!account || account.deletedAt !== undefined || account.cognitoSub !== data.sub || !security)
      return refuse('unauthenticated');

    const decision = decideAct(
      { account, platforms, whitelist: security.allowedIpWhitelist, grants },
      { action: actionOf(route.method), needs, features, ip, at },
    );
    if (decision.kind === 'denied') return { kind: 'denied', userCode, refusal: refuse(decision.code) };
    const { level, panel } = decision;
    return { kind: 'caller', caller: { kind: 'admin', userCode, account, security, grants, level, panel } };
  };
