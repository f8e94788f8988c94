import { erasureCertificate } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { seenUser } from '../../shared/http/seen-user.ts';
import type { Handle } from './deps.ts';

/** The certificate once there is one; until then what is ordered. An account that was not closed has neither. */
export const getUserErasure: Handle<'getUserErasure'> = async ({ params: { userCode }, caller }, { store }) => {
  const [found, order, certificate] = await Promise.all([
    seenUser(store, userCode, caller, { deleted: true }),
    store.get(erasureOrder, { userCode }),
    store.get(erasureCertificate, { userCode }),
  ]);
  if (found.kind === 'refusal') return found;
  if (certificate) {
    const { closedAt, standing } = certificate;
    return reply(200, { userCode, state: 'erased', closedAt, standing, certificate });
  }
  if (!order || order.state === 'erased') return refuse('not_found');
  const { state, closedAt, standing, dueAt } = order;
  const isHeld = state === 'waiting' && found.account.legalHold;
  return reply(200, { userCode, state: isHeld ? 'held' : state, closedAt, standing, dueAt });
};
