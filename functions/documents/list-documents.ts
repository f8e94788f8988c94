import { document } from '../../shared/entities/document.ts';
import { reply } from '../../shared/http/route.ts';
import { documentReply } from './document-reply.ts';
import type { Handle } from './deps.ts';

export const listDocuments: Handle<'listDocuments'> = async (
  { caller: { userCode }, query: { kind }, page, at, cursor },
  { store, policy },
) => {
  const where = kind && { where: { kind: { oneOf: kind } } };
  const { items, next } = await store.list(document, { index: 'primary', of: { userCode } }, { ...page, ...where });
  return reply(200, { items: items.map((one) => documentReply(one, at, policy)), nextCursor: cursor(next) });
};
