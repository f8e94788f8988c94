import * as z from 'zod';
import type { Clock } from './clock.ts';
import { json, startSmallServer, type Incoming, type Listening, type Outgoing } from './http-server.ts';
import { inboxPage } from './inbox-page.ts';
import type { Inbox } from './inbox.ts';

export type Control = (request: Incoming) => Outgoing | Promise<Outgoing>;

/** Controls by `METHOD /path`. */
export type Controls = Readonly<Record<string, Control>>;

export const problem = (status: number, detail: string): Outgoing => json(status, { status, detail });

const Advance = z.strictObject({ advanceSeconds: z.number() });

/** The body of a control, parsed. @returns undefined when it is not what the schema says */
export const bodyOf = <S extends z.ZodType>(schema: S, { body }: Incoming): z.output<S> | undefined => {
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** What a developer or a test may look at and turn; none of it exists in the cloud. */
export const controlsOf = ({
  inbox,
  clock,
  metrics,
}: {
  inbox: Inbox;
  clock: Clock;
  metrics: () => unknown;
}): Controls => {
  const reading = () => json(200, { now: clock.now(), offsetSeconds: clock.offsetMs() / 1000 });
  return {
    'GET /messages': ({ url }) =>
      json(
        200,
        inbox.list({ to: url.searchParams.get('to') ?? undefined, since: url.searchParams.get('since') ?? undefined }),
      ),
    'GET /inbox': () => ({ status: 200, headers: PAGE, body: inboxPage(inbox.list()) }),
    'GET /clock': reading,
    'POST /clock': (request) => {
      const advance = bodyOf(Advance, request);
      if (!advance) return problem(400, 'expected {"advanceSeconds": number}');
      return clock.advance(advance.advanceSeconds) ? reading() : problem(400, 'that is further than this clock goes');
    },
    'GET /metrics': () => json(200, metrics()),
  };
};

/** A page elsewhere must not reach the controls by a name that resolves to this machine, nor by a form. */
export const fromHere = ({ headers }: Incoming): boolean => {
  const host = String(headers['host']).replace(/:\d+$/, '');
  const { origin } = headers;
  return (
    ['127.0.0.1', 'localhost'].includes(host) &&
    (origin === undefined || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(String(origin)))
  );
};

/** Serves the controls, on this machine only. @param port 0 for a free one */
export const startControl = (controls: Controls, port = 0): Promise<Listening> =>
  startSmallServer((request) => {
    if (!fromHere(request)) return problem(403, 'only from this machine');
    const name = `${request.method} ${request.url.pathname}`;
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
    return control ? control(request) : problem(404, `there is no ${name}`);
  }, port);
