import { attackedUsers, knowsNetwork } from '../../shared/adapters/table/addresses.ts';
import type { Person } from '../../shared/adapters/table/people.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { riskOf, riskReasons, type Risk } from '../../shared/domain/sign-in/risk.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { RequestOf, Route } from '../../shared/http/route.ts';
import type { Place } from '../../shared/ports/locator.ts';
import type { SessionDeps } from './deps.ts';

/** Who asks, as `serve` knows it. */
export type Client = RequestOf<Route>['client'];

/** What a sign-in is judged by besides the person: read beside everything else, for strangers as for users. */
export type Surroundings = { knowsNetwork: boolean; attackedUsers: number; place: Place };

/** The country as the edge saw it, else as the operator's database has it; everything else from there. */
const placeOf = ({ locate }: SessionDeps, { ip, country }: Client): Place => ({
  ...locate(ip),
  ...(country !== undefined && { country }),
});

export const lookAround = async (
  deps: SessionDeps,
  userCode: UserCode,
  client: Client,
  at: IsoTime,
): Promise<Surroundings> => {
  const { store, policy } = deps;
  const { ip } = client;
  const [known, attacked] = await Promise.all([
    knowsNetwork(store, userCode, ip),
    attackedUsers(store, { ip, userCode, at, windowMs: policy.risk.windowMs }),
  ]);
  return { knowsNetwork: known, attackedUsers: attacked, place: placeOf(deps, client) };
};

/** How likely somebody else made this sign-in, with the reasons. */
export const judge = (
  { policy }: SessionDeps,
  { habits }: Person,
  { knowsNetwork: known, attackedUsers: attacked, place }: Surroundings,
  { knowsDevice, failures, at }: { knowsDevice: boolean; failures: number; at: IsoTime },
): Risk => {
  const signals = {
    at,
    knowsDevice,
    knowsNetwork: known,
    country: place.country,
    countriesSeen: habits?.countriesSeen ?? [],
    failures,
    attackedUsers: attacked,
    signIns: habits?.signIns ?? 0,
    hoursSeen: habits?.hoursSeen ?? 0,
    afterReset: habits?.resetBy !== undefined,
    isAnonymous: place.anonymous === true,
  };
  return riskOf(riskReasons(signals, policy.risk), policy.risk);
};
