import { exportKey } from '../../shared/adapters/table/audit/export-key.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import { later } from '../../shared/domain/time.ts';
import { auditExport } from '../../shared/entities/audit-export.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { outOfScope } from '../../shared/http/seen-user.ts';
import type { Handle } from './deps.ts';

/** The link is made anew each time, for whoever asks and may. */
export const getAuditExport: Handle<'getAuditExport'> = async ({ params, caller, at }, { store, links, policy }) => {
  const found = await store.get(auditExport, params);
  if (!found) return refuse('not_found');
  if (found.requestedBy !== caller.userCode && !isSuperuser(caller.account.role)) return outOfScope();
  if (found.state !== 'done') return reply(200, found);
  const { downloadLifeMs } = policy.documents;
  const url = await links.download(exportKey(found.exportId), `audit-${found.exportId}.jsonl.gz`, downloadLifeMs);
  return reply(200, { ...found, download: { url, expiresAt: later(at, downloadLifeMs) } });
};
