import * as z from 'zod';
import type { AdminNeeds } from '../domain/access/decide-act.ts';
import type { AuditAction } from '../domain/choices.ts';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import type { Limit } from '../domain/limits.ts';
import type { Freshness } from '../domain/sign-in/step-up.ts';
import type { IsoTime } from '../domain/time.ts';
import type { RawRequest } from '../ports/bank-verifier.ts';
import type { Stamp } from '../store/stamp.ts';
import type { FieldsOf } from '../store/template.ts';
import type { AdminCaller, Caller } from './caller.ts';
import type { Fault, ProblemCode, ProblemExtra } from './problems.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Shapes = Readonly<Record<string, z.ZodType>>;

/**
 * Whether requests to a route may carry an Idempotency-Key. Providers repeat what they call in, and know none of ours;
 * what is safe to repeat by itself needs none.
 */
export const takesIdempotencyKey = ({
  method,
  raw,
  repeatable,
}: Pick<Route, 'method' | 'raw' | 'repeatable'>): boolean => method === 'POST' && raw !== true && repeatable !== true;

/** A reply without a body. */
export const empty = z.undefined();

/**
 * `public`: anyone. `user`: our access token, checked by `serve`, and a platform grant that covers the method. `admin`:
 * an ID token of the admins' directory, checked by the gateway; `serve` requires the linked account to be an admin in
 * good standing that may use the admin panel and holds what the route needs.
 */
type Access =
  | { access: 'public' | 'user'; needs?: never; attempts?: never }
  | {
      access: 'admin';
      needs: AdminNeeds;
      /** What a refused request is logged as; without it the action that the route needs. */
      attempts?: AuditAction;
      /** Admins prove themselves in their directory, which knows no step-up of ours. */
      stepUp?: never;
      mayNeedStepUp?: never;
      always?: never;
    };

export type Route = Access & {
  method: Method;
  path: `/${string}`;
  summary: string;
  params?: Shapes;
  query?: Shapes;
  body?: z.ZodType;
  replies: Readonly<Record<number, z.ZodType>>;
  problems?: readonly ProblemCode[];
  /** A list: takes `limit` and `cursor`. */
  paged?: boolean;
  /** Also for callers whose platform grant does not cover the method: logging out, one's own security settings. */
  always?: boolean;
  /** How fresh the proof must be that the caller is who the session says. */
  stepUp?: Freshness;
  /** As `stepUp`, where only its handler can tell whether it is needed: it is told what is lacking, and refuses by itself. */
  mayNeedStepUp?: Freshness;
  /** Limits that its handler counts, in the transaction of what it limits. Needs the problem `rate_limited`. */
  limits?: readonly Limit[];
  /** A public route that hashes a password, sends a message or lets a secret be guessed: floods are stopped before it. */
  guarded?: boolean;
  /** False: its answer holds a secret and is not kept for a repeated Idempotency-Key. */
  replay?: boolean;
  /** A POST that gives the same answer again by itself. A key would only keep its client waiting for a lease to lapse. */
  repeatable?: true;
  /** A change must name the version it was made from (RFC 6585, section 3): without If-Match the answer is 428. */
  ifMatch?: 'required';
  /**
   * Its body is taken as the bytes that came, because somebody else signed them: no content type, fields or
   * Idempotency-Key of ours apply. Its handler judges the signature.
   */
  raw?: true;
  /** Seconds a reply may be cached by anyone. Without it replies are `no-store`. */
  cacheSeconds?: number;
};

type CheckedParams<R extends Route> = [FieldsOf<R['path']>] extends [never]
  ? { params?: never }
  : { params: Record<FieldsOf<R['path']>, z.ZodType> & Record<Exclude<keyof R['params'], FieldsOf<R['path']>>, never> };

/**
 * Declares a route once. The gateway, OpenAPI, IAM, docs and looped tests are derived from it. A path parameter without
 * a schema (or the other way round) does not compile; nor does a handler that answers what its route does not declare.
 */
export const route = <const R extends Route>(declared: R & CheckedParams<R>): R => declared;

type CallerOf<R extends Route> = R['access'] extends 'user'
  ? Caller
  : R['access'] extends 'admin'
    ? AdminCaller
    : undefined;

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Outputs<S> = S extends Shapes ? { [K in keyof S]: z.output<S[K]> } : Record<never, never>;
type ProblemsOf<R extends Route> = R['problems'] extends readonly ProblemCode[] ? R['problems'][number] : never;

/** What a handler receives: parsed values only. It never sees headers, JSON, the environment or AWS. */
export type RequestOf<R extends Route> = {
  params: Outputs<R['params']>;
  query: Outputs<R['query']>;
  body: Output<R['body']>;
  /** Where the route is declared `raw`. */
  raw: R['raw'] extends true ? RawRequest : undefined;
  caller: CallerOf<R>;
  /** The moment the request is judged by. */
  at: IsoTime;
  /**
   * The id of what the request creates, where it takes an Idempotency-Key: the same each time one key is run, so that a
   * create which meets an item was done before, by this very request.
   */
  recordId: R extends { method: 'POST'; raw?: false; repeatable?: never } ? Ulid : undefined;
  client: {
    ip: string;
    userAgent: string | undefined;
    /** Two letters (ISO 3166-1), when the endpoint knows it. */
    country: string | undefined;
  };
  /** The version named by If-Match: always there where the route requires it. */
  ifMatch: R['ifMatch'] extends 'required' ? number : number | undefined;
  page: { limit: number; after: string | undefined };
  /** Makes the opaque, authenticated `nextCursor` of a page. */
  cursor: (next: string | undefined) => string | null;
  /** Who and why, for the writes of this request. `on` names the user a public request turned out to act as. */
  stamp: (action: AuditAction, on?: { actor?: string; reason?: string }) => Stamp;
};

/** Declared replies, one per status. */
export type ReplyOf<R extends Route> = {
  [S in keyof R['replies'] & number]: { kind: 'reply'; status: S; body: z.input<R['replies'][S]>; version?: number };
}[keyof R['replies'] & number];

export type RefusalOf<R extends Route> = {
  [C in ProblemsOf<R>]: Refusal<C>;
}[ProblemsOf<R>];

export type Refusal<C extends ProblemCode = ProblemCode> = {
  kind: 'refusal';
  code: C;
  extra?: ProblemExtra<C>;
  errors?: readonly Fault[];
  retryAfterSeconds?: number;
  /** The limit that was reached, for the RateLimit headers. */
  limit?: ReachedLimit;
  /**
   * On admin routes: why it was really refused, where the answer must not tell (`not_found` for what lies outside the
   * admin's branch). Makes the refusal one that is logged.
   */
  hides?: ProblemCode;
};

/** A limit, in the words of draft-ietf-httpapi-ratelimit-headers: `quota` uses in `windowSeconds`. */
export type ReachedLimit = { name: string; quota: number; windowSeconds: number };

/** One operation of a workflow. A function of its request and the dependencies it names; it throws only on bugs and outages. */
export type Handler<R extends Route, Deps> = (request: RequestOf<R>, deps: Deps) => Promise<ReplyOf<R> | RefusalOf<R>>;

/** Answers with a declared status. `version` becomes the ETag. */
export const reply = <const S extends number, const B>(status: S, body: B, version?: number) => ({
  kind: 'reply' as const,
  status,
  body,
  ...(version !== undefined && { version }),
});

/** Answers with one of the route's declared problems. */
export const refuse = <const C extends ProblemCode>(
  code: C,
  more: {
    extra?: ProblemExtra<C>;
    errors?: readonly Fault[];
    retryAfterSeconds?: number;
    limit?: ReachedLimit;
    hides?: ProblemCode;
  } = {},
): Refusal<C> => ({ kind: 'refusal', code, ...more });

/** The reply of a list route. */
export const listOf = <I extends z.ZodType>(item: I) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
