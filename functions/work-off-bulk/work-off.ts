import { listedBy, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { readFeatures } from '../../shared/adapters/table/features.ts';
import { readStanding } from '../../shared/adapters/table/people.ts';
import type { SessionTable } from '../../shared/adapters/table/sessions.ts';
import { listSource } from '../../shared/adapters/table/user-lists.ts';
import { decideFeature } from '../../shared/domain/access/decide-feature.ts';
import { isStaff } from '../../shared/domain/account.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { bulkJob, type BulkJob } from '../../shared/entities/bulk-job.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { changeOne } from './change-one.ts';

export type WorkOffDeps = { store: Store; sessions: SessionTable };

/** Users looked at between two notes of how far the work came, and jobs of one run. */
const PAGE = 50;
const JOBS = 100;

const USER = FeatureCode.parse('USER');

const stampAt = (at: IsoTime): Stamp => ({ action: 'update', actorType: 'system', at });

/** Notes how far a job came; of two runs at once the slower one notes nothing. */
const note = async (store: Store, { jobId, place }: BulkJob, set: Partial<BulkJob>, at: IsoTime) => {
  const when = { state: is('running'), place: place === undefined ? absent : is(place) };
  await store.write(at, patch(bulkJob, { jobId }, { set, when }, stampAt(at)));
};

/** Who asked for a job and what they may see, if they may still do it. */
const entitled = async (store: Store, { requestedBy }: BulkJob, at: IsoTime) => {
  const [{ account, grants }, features] = await Promise.all([readStanding(store, requestedBy), readFeatures(store)]);
  if (!account || account.deletedAt !== undefined || !account.isActive || account.userBlocked) return undefined;
  const { role } = account;
  const decision = decideFeature({ role, feature: USER, action: 'update', grants, features, at });
  if (!isStaff(role) || decision.kind !== 'allowed') return undefined;
  return { requester: account, scope: await scopeOf(store, { account }) };
};

/** The next page of a job. Rights and branch of who asked are those of this moment. @returns how many were changed */
const workOffPage = async (deps: WorkOffDeps, job: BulkJob, at: IsoTime): Promise<number> => {
  const { store } = deps;
  const by = await entitled(store, job, at);
  const listed = by && listedBy(by.scope, job.filter.branch);
  if (!by || !listed || listed.kind === 'too_many') {
    await note(store, job, { state: 'stopped', finishedAt: at }, at);
    return 0;
  }
  const { sources, ...how } = listSource(listed, job.filter);
  const page = { limit: PAGE, after: job.place, to: job.requestedAt };
  const { items, next } =
    sources.length === 0 ? { items: [], next: undefined } : await store.list(userAccount, sources, { ...page, ...how });
  let changed = 0;
  for (const { userCode } of items) {
    if (await changeOne(deps, userCode, { job, ...by, at })) changed += 1;
  }
  await note(store, job, next === undefined ? { state: 'done', finishedAt: at } : { place: next }, at);
  return changed;
};

/** Works off the jobs that are open, the oldest first, page by page, as far as the time goes; the next run goes on. */
export const workOff =
  (deps: WorkOffDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const { items } = await deps.store.list(bulkJob, { index: 'open', of: {} }, { limit: JOBS, newestFirst: false });
    let changed = 0;
    for (const { jobId } of items) {
      let job = await deps.store.get(bulkJob, { jobId });
      while (job?.state === 'running' && !isOver()) {
        changed += await workOffPage(deps, job, at);
        job = await deps.store.get(bulkJob, { jobId });
      }
    }
    return { changed, failed: 0 };
  };
