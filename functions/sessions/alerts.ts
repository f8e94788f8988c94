import type { Person } from '../../shared/adapters/table/people.ts';
import { timeInIndia, type IsoTime } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/sign-in/second-factor.ts';
import type { DeviceInfo } from '../../shared/entities/parts.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Place } from '../../shared/ports/locator.ts';
import type { SessionDeps } from './deps.ts';

type SignIn = {
  device: DeviceInfo | undefined;
  place: Place;
  ip: string;
  provenContacts: readonly Contact[];
  at: IsoTime;
};

const LONGEST = 40;

/** What an app calls its device, without anything that could pose as words of ours. */
const deviceWords = (info: DeviceInfo | undefined): string =>
  (info?.name ?? info?.model ?? info?.os ?? '').replaceAll(/[^\p{L}\p{N} ._-]/gu, '').slice(0, LONGEST) || '-';

const placeWords = ({ city, country }: Place, ip: string): string => {
  const known = [city, country].filter((part) => part !== undefined).join(', ');
  return known === '' ? ip : `${known} (${ip})`;
};

/** Told where the sign-in did not come from: whoever reads the mail of somebody else would delete this one too. */
const alert = async (
  deps: SessionDeps,
  template: 'new_device_login' | 'suspicious_login',
  { account }: Person,
  { device, place, ip, provenContacts, at }: SignIn,
) => {
  const values = { device: deviceWords(device), place: placeWords(place, ip), time: timeInIndia(at) };
  const channel = provenContacts.includes('email') && !provenContacts.includes('mobile') ? 'sms' : 'email';
  await tell(deps, [noticeTo(account, { id: deps.ids.record(at), template, channel, values })]);
};

/** A sign-in that may not be the owner's. */
export const alertSuspicious = async (deps: SessionDeps, person: Person, signIn: SignIn): Promise<void> => {
  if (person.security.suspiciousActivityAlert) await alert(deps, 'suspicious_login', person, signIn);
};

/** A sign-in from a device that was not there before: told once for each. */
export const alertNewDevice = async (deps: SessionDeps, person: Person, signIn: SignIn): Promise<void> => {
  if (person.security.loginNotificationEnabled) await alert(deps, 'new_device_login', person, signIn);
};
