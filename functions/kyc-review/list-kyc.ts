import { listedBy, scopeOf, type Listed } from '../../shared/adapters/table/branch-scope.ts';
import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { KycStatus } from '../../shared/domain/choices.ts';
import { KYC_KINDS, type KycKind } from '../../shared/domain/kyc/flags.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { Source } from '../../shared/store/lists.ts';
import type { Store } from '../../shared/store/store.ts';
import { keyNumber } from '../../shared/store/template.ts';
import type { Handle } from './deps.ts';
import { mergedPages, type PageOf } from './merged-pages.ts';
import { reviewed } from './reviewed.ts';
import type { kycReview } from './workflow.ts';

type Request = RequestOf<(typeof kycReview)['routes']['listKyc']>;
type Query = Request['query'];
type ListName = 'queue' | 'branchQueue' | 'byStatus' | 'byBranch';

const isScored = (kind: KycKind): boolean => reviewable[kind].of.shows.some((field) => field === 'nameMatchScore');

const scores = ({ minScore, maxScore }: Query) =>
  minScore === undefined && maxScore === undefined ? undefined : { from: minScore ?? 0, to: maxScore ?? 100 };

/** What was never submitted has no record. */
const SUBMITTED = KycStatus.exclude(['not_submitted']).options;

const wantedStatuses = ({ status = SUBMITTED, verified }: Query): KycStatus[] =>
  [...new Set(status)].filter((one) => verified === undefined || (one === 'verified') === verified);

/** The lists that hold what is asked for: each merged from its shards, and from branches where the admin has some. */
const sourcesOf = (query: Query, listed: Exclude<Listed, { kind: 'too_many' }>): Source<ListName>[] => {
  const everybody = listed.kind === 'all';
  const codes = everybody ? [] : listed.codes;
  if (query.queue === true)
    return everybody
      ? [{ index: 'queue', of: {} }]
      : codes.map((branchCode) => ({ index: 'branchQueue', of: { branchCode } }));
  return wantedStatuses(query).flatMap((status): Source<ListName>[] =>
    everybody
      ? [{ index: 'byStatus', of: { status } }]
      : codes.map((branchCode) => ({ index: 'byBranch', of: { branchCode, status } })),
  );
};

/** PANs by their score alone are a list of their own, by score. */
const byScore = async (store: Store, { from, to }: { from: number; to: number }, page: Request['page']) => {
  const query = { ...page, from: keyNumber(from), to: keyNumber(to), newestFirst: false };
  const { items, next } = await store.list(panKyc, { index: 'byScore', of: {} }, query);
  return { items: items.map((record) => ({ kind: 'pan' as const, record, place: '' })), next };
};

/** The longest waiting first, of one kind or of several merged; PANs asked for by their score alone come by score. */
export const listKyc: Handle<'listKyc'> = async ({ caller, query, page, cursor }, { store }) => {
  const listed = listedBy(await scopeOf(store, caller), query.branch);
  if (listed.kind === 'too_many') return refuse('scope_too_large');
  const range = scores(query);
  const kinds = [...new Set(query.kind ?? KYC_KINDS)].filter((kind) => range === undefined || isScored(kind));
  const { status, verified, queue } = query;
  const scoreOnly = [status, verified, queue].every((one) => one === undefined) && listed.kind === 'all';
  const show = ({ items, next }: PageOf) =>
    reply(200, {
      items: items.map(({ kind, record }) => reviewed(caller, kind, record)),
      nextCursor: cursor(next),
    });
  if (range && scoreOnly && kinds.length === 1 && kinds[0] === 'pan') return show(await byScore(store, range, page));

  const sources = sourcesOf(query, listed);
  if (sources.length === 0 || kinds.length === 0) return show({ items: [], next: undefined });
  const where = {
    ...(range && { nameMatchScore: range }),
    ...(queue === true && (status ?? verified) !== undefined && { status: { oneOf: wantedStatuses(query) } }),
  };
  const pages = await Promise.all(
    kinds.map(async (kind): Promise<PageOf> => {
      const { items, next } = await store.list(reviewable[kind].of, sources, { ...page, newestFirst: false, where });
      const placed = items.map((record) => {
        const time = queue === true ? record.queuedAt : record.submittedAt;
        return { kind, record, place: `${time ?? ''}#${record.userCode}` };
      });
      return { items: placed, next };
    }),
  );
  return show(mergedPages(pages, page.limit));
};
