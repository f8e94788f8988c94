import { currentNotice } from '../../shared/domain/notices.ts';
import { consent } from '../../shared/entities/consent.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create, replace } from '../../shared/store/writes.ts';
import { consentReply } from './consent-reply.ts';
import type { Handle } from './deps.ts';

/** Only to a notice as it reads now. Agreeing twice is agreeing; agreeing again after a withdrawal begins anew. */
export const giveConsent: Handle<'giveConsent'> = async ({ caller, body, at, client, stamp }, { store }) => {
  const current = currentNotice(body);
  if (!current) {
    const detail = 'no such notice in this version: see GET /v1/notices';
    return refuse('validation_failed', { errors: [{ pointer: '#/version', code: 'validation_failed', detail }] });
  }
  const { notice, version: noticeVersion, locale, purposes } = current;
  const given = { locale, purposes: [...purposes], at, ip: client.ip };
  const { userCode } = caller;
  const created = await store.write(
    at,
    create(consent, { userCode, notice, noticeVersion, ...given }, stamp('create')),
  );
  if (created.kind === 'done') return reply(201, consentReply(created.item));
  if (!created.current) return refuse('version_conflict');
  if (created.current.withdrawnAt === undefined) return reply(200, consentReply(created.current));
  const renewed = await store.write(
    at,
    replace(consent, created.current, { ...given, withdrawnAt: undefined }, stamp('update')),
  );
  return renewed.kind === 'done' ? reply(201, consentReply(renewed.item)) : refuse('version_conflict');
};
