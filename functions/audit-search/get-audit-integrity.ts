import { keysOf } from '../../shared/adapters/table/audit/seal-keys.ts';
import { auditCheck } from '../../shared/entities/audit-check.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { publicKeys } from './public-keys.ts';

/** A day of seals. */
const NEWEST = 24;

/** Seals as they are kept in their bucket, not as the table remembers them. Faults name entries, which name people. */
export const getAuditIntegrity: Handle<'getAuditIntegrity'> = async ({ caller }, { store, seals }) => {
  const [check, { items }] = await Promise.all([
    store.get(auditCheck, { check: 'integrity' }),
    store.list(auditSeal, { index: 'primary', of: {} }, { limit: NEWEST }),
  ]);
  const found = await Promise.all(items.map(({ number }) => seals.seal(number)));
  const newest = found.filter((sealed) => sealed !== undefined);
  const isSuper = caller.account.role === 'super_admin';
  return reply(200, {
    seals: newest,
    keys: publicKeys(await keysOf(seals, newest)),
    sealedThrough: newest[0]?.seal.through,
    lastCheck: check && {
      ...check,
      lastFaulty: check.lastFaulty && { ...check.lastFaulty, faults: isSuper ? check.lastFaulty.faults : [] },
    },
  });
};
