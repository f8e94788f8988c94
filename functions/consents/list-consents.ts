import { consent } from '../../shared/entities/consent.ts';
import { reply } from '../../shared/http/route.ts';
import { consentReply } from './consent-reply.ts';
import type { Handle } from './deps.ts';

export const listConsents: Handle<'listConsents'> = async ({ caller: { userCode }, page, cursor }, { store }) => {
  const { items, next } = await store.list(consent, { index: 'primary', of: { userCode } }, page);
  return reply(200, { items: items.map(consentReply), nextCursor: cursor(next) });
};
