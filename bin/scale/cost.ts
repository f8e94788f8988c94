import { prices, type PriceId } from '../../docs/scale/prices.ts';
import { LOG_BYTES, QUEUE_REQUESTS, TRACED, type Load } from './load.ts';

const GB = 1e9;
/** Entries of the log are kept for 400 days; what else stays, stays longer. */
const MONTHS_KEPT = 13;

/** How much of everything that is paid for a load takes. */
const amounts = (load: Load): Record<PriceId, number> => {
  const messages = load.emails + load.sms;
  return {
    gateway: load.requests,
    firewall: load.requests,
    // Two consumers read the stream, a hundred changes at a time; the notifier takes ten messages.
    invocation: load.requests + (2 * load.changes) / 100 + messages / 10,
    compute: load.milliseconds / 1000,
    read: load.readUnits,
    write: load.tableWrites,
    storage: (load.bytes / GB) * MONTHS_KEPT,
    symmetric: load.symmetricCalls,
    signature: load.signatures,
    queue: messages * QUEUE_REQUESTS,
    email: load.emails,
    sms: load.sms,
    logs: (load.logBytes + LOG_BYTES * load.requests) / GB,
    traces: load.requests * TRACED,
  };
};

/** What a load costs, by what is paid for, in dollars. */
export const costs = (load: Load): Record<PriceId, number> => {
  const taken = amounts(load);
  const of = (id: PriceId): number => (taken[id] * prices[id].dollars) / prices[id].per;
  return {
    gateway: of('gateway'),
    firewall: of('firewall'),
    invocation: of('invocation'),
    compute: of('compute'),
    read: of('read'),
    write: of('write'),
    storage: of('storage'),
    symmetric: of('symmetric'),
    signature: of('signature'),
    queue: of('queue'),
    email: of('email'),
    sms: of('sms'),
    logs: of('logs'),
    traces: of('traces'),
  };
};

/** What a load costs altogether, in dollars. */
export const total = (load: Load): number => Object.values(costs(load)).reduce((sum, one) => sum + one, 0);
