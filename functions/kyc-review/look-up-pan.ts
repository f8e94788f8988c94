import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { claim } from '../../shared/entities/claim.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/** Finds whoever claims a PAN by its fingerprint. Each look is logged before its answer, also one that finds nobody. */
export const lookUpPan: Handle<'lookUpPan'> = async ({ body, caller, at, stamp }, { store, vault, ids }) => {
  const [scope, value] = await Promise.all([scopeOf(store, caller), vault.fingerprint('pan', body.pan)]);
  const held = await store.get(claim, { kind: 'pan', value });
  const account = held && (await store.get(userAccount, { userCode: held.userCode }, { deleted: true }));
  const found = held && account && isInScope(scope, account) ? held : undefined;
  const event = {
    id: ids.record(at),
    resourceType: 'PanKyc',
    resourceId: found?.userCode ?? 'nobody',
    subjectUserCode: found?.userCode,
    description: found ? 'looked up by PAN' : 'looked up a PAN, and found nobody',
  };
  await store.write(at, create(auditEvent, event, stamp('read')));
  return found ? reply(200, { userCode: found.userCode, verified: found.verified }) : refuse('not_found');
};
