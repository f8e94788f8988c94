import { consent } from '../../shared/entities/consent.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace, type Write } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/** More versions of one notice than anybody will have agreed to. */
const VERSIONS = 50;

/** Withdraws every version that stands, in one transaction. What was done under it stays lawful (DPDP Act, 6(5)). */
export const withdrawConsent: Handle<'withdrawConsent'> = async ({ params, caller, at, stamp }, { store }) => {
  const { userCode } = caller;
  const prefix = `${params.notice}#`;
  const query = { limit: VERSIONS, from: prefix, to: prefix };
  const { items } = await store.list(consent, { index: 'primary', of: { userCode } }, query);
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (standing.length === 0) return refuse('not_found');
  const withdrawn = standing.map((one): [string, Write] => [
    one.noticeVersion,
    replace(consent, one, { withdrawnAt: at }, stamp('update', { reason: 'consent withdrawn' })),
  ]);
  const outcome = await store.commit<Record<string, Write>>(at, Object.fromEntries(withdrawn));
  return outcome.kind === 'done' ? reply(204, undefined) : refuse('version_conflict');
};
