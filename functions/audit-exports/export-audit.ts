import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { beginOf } from '../../shared/adapters/table/audit/log-order.ts';
import { auditExportLimitOf } from '../../shared/domain/limits.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { auditExport } from '../../shared/entities/audit-export.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { madeBefore } from '../../shared/http/made-before.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { subjectRefusal } from '../../shared/http/subject-in-scope.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

const invalid = (pointer: string, detail: string) =>
  refuse('validation_failed', { errors: [{ pointer, code: 'validation_failed', detail }] });

/** Seals that cover a range, the first to the last; of a year there are 8,784, and few more. */
const sealsOver = async (store: Pick<Store, 'list'>, from: IsoTime | undefined, to: IsoTime, most: number) => {
  const query = { limit: most + 1, newestFirst: false, from };
  const { items } = await store.list(auditSeal, { index: 'byTime', of: {} }, query);
  const end = items.findIndex(({ through }) => through >= to);
  return items.slice(0, end === -1 ? items.length : end + 1);
};

/**
 * Notes what is to be exported: whole seals, because only those can be shown to be complete. What is not sealed yet is
 * left out, and the reply says up to when it goes.
 */
export const exportAudit: Handle<'exportAudit'> = async ({ body, caller, at, recordId, stamp }, { store, policy }) => {
  const { from, to, subject } = body;
  if (from !== undefined && from > to) return invalid('#/from', 'lies after `to`');
  const { sealsPerExport: most, leavesPerExport } = policy.audit;
  const [refusal, seals] = await Promise.all([
    subjectRefusal(store, caller, subject, '#/subject'),
    sealsOver(store, from, to, most),
  ]);
  if (refusal) return refusal;
  const [first, last] = [seals[0], seals.at(-1)];
  if (!first || !last) return invalid('#/to', 'nothing of this range is sealed yet');
  const size = seals.reduce((sum, one) => sum + one.size, 0);
  if (seals.length > most || (subject === undefined && size > leavesPerExport))
    return invalid('#/from', `at most ${most} seals and ${leavesPerExport} entries at once: name a shorter range`);
  const asked = { exportId: recordId, requestedBy: caller.userCode, subject };
  const fields = {
    ...asked,
    requestedAt: at,
    firstSeal: first.number,
    lastSeal: last.number,
    from: beginOf(first),
    to: last.through,
    state: 'running' as const,
  };
  const limit = auditExportLimitOf(policy.audit);
  const made = await store.commit(at, {
    limit: countUse(limit, caller.userCode, at),
    order: create(auditExport, fields, stamp('export')),
  });
  if (made.kind === 'done') return reply(202, fields);
  const { order } = made.because;
  if (order) return reply(202, madeBefore(order.current, asked));
  return made.because.limit
    ? refuse('rate_limited', {
        retryAfterSeconds: secondsToNextWindow(limit, at),
        limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
      })
    : refuse('conflict');
};
