import * as z from 'zod';
import { escapeHtml } from '../../shared/domain/escape-html.ts';
import { bodyOf, problem, type Control, type Controls } from '../control.ts';
import { json, type Incoming, type Outgoing } from '../http-server.ts';
import type { SandboxPeople } from './people.ts';

/** What a person may do at DigiLocker. */
const DEEDS = ['approve', 'refuse', 'nothing', 'not_linked'] as const;
type Deed = (typeof DEEDS)[number];

/** Whose Aadhaar is shown when the page is not told otherwise: that of UIDAI's first test number. */
const DEFAULT_LAST4 = '7058';

const LIFE_MS = 3_600_000;

type Session = { redirectUrl: string; deed?: Deed; last4: string };

const Wanted = z.strictObject({ reference: z.string().min(1), redirectUrl: z.url() });
const Visit = z.object({
  do: z.enum(DEEDS).optional(),
  last4: z
    .string()
    .regex(/^\d{4}$/)
    .default(DEFAULT_LAST4),
});

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
};

/** Where somebody who came through our app chooses what to do. */
const choices = (here: string): Outgoing => ({
  status: 200,
  headers: PAGE,
  body: `<!doctype html><title>DigiLocker (sandbox)</title><h1>DigiLocker, sandbox</h1><ul>${DEEDS.map(
    (deed) => `<li><a href="${escapeHtml(`${here}?do=${deed}`)}">${deed}</a></li>`,
  ).join('')}</ul>`,
});

/** As the real one sends people back; what it says there decides nothing. */
const sentBack = (id: string, { redirectUrl, deed }: Session): Outgoing => {
  const url = new URL(redirectUrl);
  url.searchParams.set('success', deed === 'refuse' ? 'False' : 'True');
  url.searchParams.set('id', id);
  url.searchParams.set('scope', deed === 'approve' || deed === 'not_linked' ? 'ADHAR' : '');
  return { status: 302, headers: { location: url.href }, body: '' };
};

/**
 * `POST /digilocker` begins, `GET /digilocker/<id>` says how far it is. The person goes to `/digilocker/<id>/visit` in
 * between; `?do=approve` is what a script uses instead of the page.
 */
export const digilockerAnswers = (people: SandboxPeople, now: () => string) => {
  const sessions = new Map<string, Session>();
  const statusOf = ({ deed, last4 }: Session) => {
    if (deed === undefined) return { status: 'waiting' };
    return deed === 'approve' ? { status: 'approved', person: people.of(last4) } : { status: 'refused', reason: deed };
  };

  const begin: Control = (request) => {
    const wanted = bodyOf(Wanted, request);
    if (!wanted) return problem(400, 'expected {"reference", "redirectUrl"}');
    const id = `dl-${wanted.reference}`;
    sessions.set(id, { redirectUrl: wanted.redirectUrl, last4: DEFAULT_LAST4 });
    const expiresAt = new Date(Date.parse(now()) + LIFE_MS).toISOString();
    return json(201, { id, visit: `/digilocker/${id}/visit`, expiresAt });
  };

  /** @returns undefined for what is no path of DigiLocker's */
  const onSession = ({ method, url }: Incoming): Outgoing | undefined => {
    const [, id = '', visit] = /^\/digilocker\/([\w-]+)(\/visit)?$/.exec(url.pathname) ?? [];
    if (method !== 'GET' || id === '') return undefined;
    const session = sessions.get(id);
    if (!session) return problem(404, 'there is no such session');
    if (visit === undefined) return json(200, statusOf(session));
    const visited = Visit.safeParse(Object.fromEntries(url.searchParams));
    if (!visited.success) return problem(400, 'expected ?do= and ?last4=');
    const { do: deed, last4 } = visited.data;
    if (deed === undefined) return choices(url.pathname);
    // What was decided stays so.
    if (session.deed === undefined) sessions.set(id, { ...session, deed, last4 });
    return sentBack(id, sessions.get(id) ?? session);
  };
  return { controls: { 'POST /digilocker': begin } satisfies Controls, onSession };
};
