import { fieldsOfEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import { keysOf } from '../../shared/adapters/table/audit/seal-keys.ts';
import { gapsIn } from '../../shared/domain/audit/check-entries.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { entryAsSeen } from '../../shared/http/audit-entry.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { prove, treesFor } from './prove.ts';
import { publicKeys } from './public-keys.ts';
import { maySee } from './seen-entry.ts';

/**
 * Everything it takes to prove the entries of a resource, and whether it does. Whoever does not want to take our word for
 * it has in the reply what `npm run audit:verify` needs: entries, paths, signed roots, and the keys to compare with their own.
 */
export const getAuditProof: Handle<'getAuditProof'> = async ({ params, caller, page, cursor }, deps) => {
  const { store, seals } = deps;
  const { items, next } = await store.list(auditTrail, { index: 'primary', of: params }, { ...page, deleted: true });
  const [first] = items;
  if (!first) return refuse('not_found');
  const [isSeen, trees] = await Promise.all([maySee(deps, first, caller), treesFor(deps, items)]);
  if (!isSeen) return refuse('not_found', { hides: 'forbidden' });
  const keys = await keysOf(
    seals,
    trees.map(({ sealed }) => sealed),
  );
  const proved = items.map((item) => ({ item, ...prove(item, trees, keys) }));
  const used = new Set(proved.flatMap(({ proof }) => proof?.seal ?? []));
  const gaps = gapsIn(items.map(fieldsOfEntry));
  const faults = proved.flatMap((one) => one.faults);
  return reply(200, {
    items: proved.map(({ item, proof }) => ({ entry: entryAsSeen(item, caller), proof })),
    nextCursor: cursor(next),
    seals: trees.map(({ sealed }) => sealed).filter(({ seal }) => used.has(seal.number)),
    keys: publicKeys(keys),
    gaps: gaps.map(({ first: from, last }) => ({ first: from, last })),
    faults,
    isProved: faults.length === 0 && gaps.length === 0 && proved.every(({ proof }) => proof !== undefined),
  });
};
