import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import * as z from 'zod';
import { startSmallServer, type Incoming, type Outgoing } from '../../../local/http-server.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import type { Metrics } from '../../../shared/platform/metrics.ts';

/** What a vendor documents, with invented people: nothing here was ever sent by anybody. */
const Fixture = z.strictObject({
  meta: z.strictObject({ source_url: z.url(), synthetic: z.literal(true) }),
  request: z.strictObject({ method: z.string(), path: z.string(), body: z.unknown().optional() }),
  response: z.strictObject({
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    /** A text is sent as it is. */
    body: z.unknown(),
  }),
});
type Fixture = z.output<typeof Fixture>;

const fixture = (name: string): Fixture =>
  Fixture.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8')));

const outgoing = ({ response: { status, headers, body } }: Fixture): Outgoing => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A server until the test ends. @returns where, and what it was asked */
export const answering = async (answer: (request: Incoming) => Outgoing | Promise<Outgoing>) => {
  const asked: Incoming[] = [];
  const server = await startSmallServer((request) => {
    asked.push(request);
    return answer(request);
  });
  onTestFinished(() => server.close());
  return { url: server.url, asked };
};

/** Replays recorded shapes over HTTP, each where it was recorded; anything else asked is a fault of the test. */
export const replaying = (...names: readonly string[]) => {
  const fixtures = names.map(fixture);
  return answering(({ method, url, body }) => {
    const found = fixtures.find(({ request }) => request.method === method && request.path === url.pathname);
    if (!found) throw new Error(`nothing was recorded for ${method} ${url.pathname}`);
    expect(body.length === 0 ? undefined : JSON.parse(body.toString())).toEqual(found.request.body);
    return outgoing(found);
  });
};

export type Limits = Policy['kyc']['providers']['calls'];

/** As deployed, but without pauses. */
export const limits: Limits = { ...defaultPolicy.kyc.providers.calls, pauseMs: 1 };

export const counting = () => {
  const counted: Record<string, number> = {};
  const metrics: Metrics = { count: (name, value) => void (counted[name] = (counted[name] ?? 0) + value) };
  return { counted, metrics };
};

/** The outage somebody was left with; everything else fails the test. */
export const outageOf = async (asking: Promise<unknown>): Promise<Outage & { cause: Error }> => {
  const outcome: unknown = await asking.then(
    (answer) => answer,
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof Outage)) throw new Error(`no outage but ${inspect(outcome)}`);
  expect(outcome.dependency).toBe('provider');
  return outcome as Outage & { cause: Error };
};

/** All that a log could tell of an error, before anything is redacted. */
export const told = (error: unknown): string => inspect(error, { depth: 10, showHidden: true });
