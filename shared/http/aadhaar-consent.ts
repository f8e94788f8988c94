import type { UserCode } from '../domain/identifiers/user-code.ts';
import { currentNotice, notices, type NoticeName } from '../domain/notices.ts';
import type { IsoTime } from '../domain/time.ts';
import { consent } from '../entities/consent.ts';
import type { Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { patch, type Write } from '../store/writes.ts';
import { refuse } from './route.ts';

const ABOUT: NoticeName = 'aadhaar';

const detailOf = (): string => {
  const version = notices.find(({ notice }) => notice === ABOUT)?.version ?? '';
  return `consent to the notice ${ABOUT} in version ${version}: see GET /v1/notices`;
};

const missing = () =>
  refuse('consent_required', {
    errors: [{ pointer: '#/consent', code: 'consent_required', detail: detailOf() }],
  });

/** That somebody agreed before, to the notice as it reads now, and did not withdraw it since. */
export const standingConsent = async (store: Pick<Store, 'get'>, userCode: UserCode) => {
  const current = notices.find(({ notice }) => notice === ABOUT);
  const given = current && (await store.get(consent, { userCode, notice: ABOUT, noticeVersion: current.version }));
  if (!given || given.withdrawnAt !== undefined) return missing();
  const { noticeVersion, at, ip } = given;
  const writes: Record<string, Write> = {};
  return { kind: 'agreed' as const, evidence: { notice: ABOUT, noticeVersion, at, ip }, writes };
};

/**
 * That somebody agreed to have their Aadhaar used: evidence for the record, and the entry of their consents, which is
 * written with it (UIDAI: explicit consent before each verification, logged). Agreeing again revives what was withdrawn.
 */
export const aadhaarConsent = (
  given: { notice: string; version: string },
  { userCode, at, ip }: { userCode: UserCode; at: IsoTime; ip: string },
  stamp: Stamp,
) => {
  const agreed = currentNotice(given);
  if (agreed?.notice !== ABOUT) return missing();
  const { notice, version: noticeVersion, locale, purposes } = agreed;
  const set = { locale, purposes: [...purposes], at, ip };
  const writes: Record<string, Write> = {
    consent: patch(consent, { userCode, notice, noticeVersion }, { set, remove: ['withdrawnAt'], upsert: true }, stamp),
  };
  return { kind: 'agreed' as const, evidence: { notice, noticeVersion, at, ip }, writes };
};
