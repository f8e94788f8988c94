import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import { later, minutes, days, secondsUntil, type IsoTime } from '../domain/time.ts';
import { idempotencyRecord, type IdempotencyRecord } from '../entities/idempotency-record.ts';
import type { Ids } from '../ports/ids.ts';
import { is } from '../store/conditions.ts';
import type { Store } from '../store/store.ts';
import { create, patch, replace } from '../store/writes.ts';
import type { Mac } from './cursors.ts';
import { refuse, type Refusal } from './route.ts';

/** How long a key stands for its request, and how long a request may run before it counts as dead. */
const KEPT = days(1);
const LEASE = minutes(1);

/** 16–128 printable ASCII characters. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7e]{16,128}$/.test(key);

export type Asked = {
  operation: string;
  /** The user; on public routes nobody is known, and the body stands for whoever sent it. */
  caller: string | undefined;
  key: string;
  /** The parameters of the path: the same body about somebody else is another request. */
  params: Readonly<Record<string, unknown>>;
  body: string;
  /** False for answers that hold a secret: their body is never stored. */
  replayable: boolean;
  at: IsoTime;
};

type Answer = Pick<APIGatewayProxyResult, 'statusCode' | 'body'>;

export type Begun =
  | { kind: 'run'; recordId: Ulid; settle: (answer: Answer) => Promise<void>; release: () => Promise<void> }
  | { kind: 'replay'; statusCode: number; body: string }
  | Refusal<'idempotency_mismatch' | 'idempotency_in_progress' | 'idempotency_replayed'>;

/** Answers that may differ when asked again: waiting them out is their purpose, or they were our fault. */
const isPassing = (status: number): boolean => status >= 500 || status === 423 || status === 429;

/**
 * Runs a request with an Idempotency-Key once and gives its answer again to whoever repeats it. Keys and bodies are held
 * as keyed MACs. A process that dies leaves a lease that lapses; the request may then run again, under the id that was drawn
 * for it at first: what it creates under that id it creates once (ADR 49).
 */
export const idempotency = (store: Store, mac: Mac, ids: Pick<Ids, 'record'>) => ({
  /** For a request without a key, which is nobody's repetition. */
  recordId: (at: IsoTime): Ulid => ids.record(at),

  begin: async ({ operation, caller, key, params, body, replayable, at }: Asked): Promise<Begun> => {
    const bodyMac = mac(`body\n${JSON.stringify(params)}\n${body}`);
    const keyMac = mac(`key\n${caller ?? bodyMac}\n${operation}\n${key}`);
    const lease = { state: 'running' as const, leaseUntil: later(at, LEASE) };
    const anew = () => ({ ...lease, bodyMac, recordId: ids.record(at), expiresAt: later(at, KEPT) });

    const run = ({ version, recordId }: IdempotencyRecord): Begun => {
      const mine = { version: is(version), state: is('running') };
      // The id stays: a run that failed may have done what it was to do.
      const release = async () => {
        await store.write(at, patch(idempotencyRecord, { keyMac }, { set: { leaseUntil: at }, when: mine }));
      };
      return {
        kind: 'run',
        recordId,
        release,
        settle: async ({ statusCode: status, body: reply }) => {
          if (isPassing(status)) return release();
          const done = { state: 'done' as const, status, ...(replayable && { reply }) };
          await store.write(at, patch(idempotencyRecord, { keyMac }, { set: done, when: mine }));
        },
      };
    };
    const inProgress = (until: IsoTime) =>
      refuse('idempotency_in_progress', { retryAfterSeconds: secondsUntil(at, until) });

    const begun = await store.write(at, create(idempotencyRecord, { keyMac, ...anew() }));
    if (begun.kind === 'done') return run(begun.item);
    const known = begun.current;
    if (!known) return inProgress(lease.leaseUntil);
    const isOver = known.expiresAt <= at;
    if (!isOver && known.bodyMac !== bodyMac) return refuse('idempotency_mismatch');
    if (isOver || (known.state === 'running' && known.leaseUntil <= at)) {
      const changes = isOver ? { ...anew(), status: undefined, reply: undefined } : lease;
      const again = await store.write(at, replace(idempotencyRecord, known, changes));
      return again.kind === 'done' ? run(again.item) : inProgress(lease.leaseUntil);
    }
    if (known.state === 'running') return inProgress(known.leaseUntil);
    return known.reply === undefined
      ? refuse('idempotency_replayed')
      : { kind: 'replay', statusCode: known.status ?? 200, body: known.reply };
  },
});

export type Idempotency = ReturnType<typeof idempotency>;
