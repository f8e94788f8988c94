import type { Person } from '../../shared/adapters/table/people.ts';
import type { Notice } from '../../shared/domain/messages.ts';
import { timeInIndia, type IsoTime } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/sign-in/second-factor.ts';
import type { DeviceInfo } from '../../shared/entities/parts.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Place } from '../../shared/ports/locator.ts';

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

/** To where the sign-in did not come from: whoever reads the mail of somebody else would delete this one too. */
const alert = (
  ids: Ids,
  template: 'new_device_login' | 'suspicious_login',
  { account }: Person,
  { device, place, ip, provenContacts, at }: SignIn,
): Notice[] => {
  const values = { device: deviceWords(device), place: placeWords(place, ip), time: timeInIndia(at) };
  const channel = provenContacts.includes('email') && !provenContacts.includes('mobile') ? 'sms' : 'email';
  return [noticeTo(account, { id: ids.record(at), template, channel, values })];
};

/** Of a sign-in that may not be the owner's. */
export const suspiciousSignIn = (ids: Ids, person: Person, signIn: SignIn): Notice[] =>
  person.security.suspiciousActivityAlert ? alert(ids, 'suspicious_login', person, signIn) : [];

/** Of a sign-in from a device that was not there before: told once for each. */
export const newDevice = (ids: Ids, person: Person, signIn: SignIn): Notice[] =>
  person.security.loginNotificationEnabled ? alert(ids, 'new_device_login', person, signIn) : [];
