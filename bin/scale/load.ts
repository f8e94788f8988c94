import type { Measured, WorkloadId } from '../../docs/scale/workloads.ts';
import { workloads } from '../../docs/scale/workloads.ts';
import { SHARDS } from '../../shared/store/entity.ts';

/** Assumed milliseconds on a function of 1,024 MB in the table's region; nothing of this ran on AWS. */
export const MILLISECONDS = { request: 6, step: 5, symmetric: 8, signature: 10, hash: 75, entry: 4 };
/** Requests of SQS for a message: to send, receive and delete it, ten at a time. */
export const QUEUE_REQUESTS = 1.2;
/** Lines of the gateway and of Lambda itself, for a request. */
export const LOG_BYTES = 900;
/** The share of requests that X-Ray records. */
export const TRACED = 0.05;

export type Measurements = Readonly<Record<WorkloadId, Measured>>;

/** What so many requests take in a second; for one run of a workload: what it takes. */
export type Load = Omit<Measured, 'lists' | 'steps'> & {
  milliseconds: number;
  concurrency: number;
  tableWrites: number;
  lists: Readonly<Record<string, number>>;
};

const idsOf = (measured: Measurements): WorkloadId[] =>
  Object.keys(measured).filter((id): id is WorkloadId => id in workloads);

/** What one run of a workload takes, its consequences included. */
export const loadOf = (id: WorkloadId, one: Measured): Load => {
  const declared = workloads[id];
  const hashes = 'hashes' in declared ? declared.hashes : 0;
  const milliseconds =
    one.requests * MILLISECONDS.request +
    one.steps * MILLISECONDS.step +
    one.symmetricCalls * MILLISECONDS.symmetric +
    one.signatures * MILLISECONDS.signature +
    hashes * MILLISECONDS.hash +
    one.entries * MILLISECONDS.entry;
  return {
    ...one,
    milliseconds,
    concurrency: milliseconds / 1000,
    tableWrites: one.writeUnits + one.entryUnits + one.indexUnits,
  };
};

const added = (left: number, right: number): number => left + right;

/** The load of so many requests a second in the assumed mix. @param rate requests a second */
export const loadAt = (rate: number, measured: Measurements): Load => {
  const perSecond = idsOf(measured).map((id) => ({
    // A workload of two requests is begun half as often.
    runs: (rate * workloads[id].share) / 1000 / measured[id].requests,
    load: loadOf(id, measured[id]),
  }));
  const sum = (of: (load: Load) => number): number =>
    perSecond.map(({ runs, load }) => runs * of(load)).reduce(added, 0);
  const names = [...new Set(perSecond.flatMap(({ load }) => Object.keys(load.lists)))].sort();
  return {
    requests: sum(({ requests }) => requests),
    readUnits: sum(({ readUnits }) => readUnits),
    writeUnits: sum(({ writeUnits }) => writeUnits),
    indexUnits: sum(({ indexUnits }) => indexUnits),
    symmetricCalls: sum(({ symmetricCalls }) => symmetricCalls),
    signatures: sum(({ signatures }) => signatures),
    emails: sum(({ emails }) => emails),
    sms: sum(({ sms }) => sms),
    changes: sum(({ changes }) => changes),
    entries: sum(({ entries }) => entries),
    entryUnits: sum(({ entryUnits }) => entryUnits),
    logBytes: sum(({ logBytes }) => logBytes),
    bytes: sum(({ bytes }) => bytes),
    milliseconds: sum(({ milliseconds }) => milliseconds),
    concurrency: sum(({ concurrency }) => concurrency),
    tableWrites: sum(({ tableWrites }) => tableWrites),
    lists: Object.fromEntries(names.map((name) => [name, sum(({ lists }) => lists[name] ?? 0)])),
  };
};

/** The list that is written most, and how many writes a second each of its shards gets. */
export const hottest = ({ lists }: Load): { name: string; perShard: number } => {
  const [most] = Object.entries(lists).sort(([, left], [, right]) => right - left);
  return { name: most?.[0] ?? '', perShard: (most?.[1] ?? 0) / SHARDS };
};
