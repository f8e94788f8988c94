import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { secureHeaders } from '../../shared/http/secure-headers.ts';
import type { Ask } from './ask.ts';
import type { Check, Surroundings } from './check.ts';
import { must } from './expect.ts';

const { path } = healthAndChoices.routes.getHealth;
const FOREIGN = 'https://smoke-test.invalid';
const ALLOWED = 'access-control-allow-origin';

/** What a page of an origin is allowed: by the preflight, by a reply, and by a problem. */
const allowedTo = async (ask: Ask, origin: string): Promise<[string, string | null][]> => {
  const asPage = { headers: { origin } };
  const preflight = {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  };
  const replies = [await ask(path, preflight), await ask(path, asPage), await ask('/v1/smoke-test', asPage)];
  return replies.map(({ request, headers }) => [request, headers.get(ALLOWED)]);
};

const foreignPages: Check = {
  name: 'foreign pages',
  mend: 'Look at CORS_ORIGINS of the functions and at the preflight of the gateway: pages are listed one by one, never with *.',
  run: async ({ ask }) => {
    for (const [request, allowed] of await allowedTo(ask, FOREIGN))
      must(allowed === null, `${request} lets ${FOREIGN} read it (${ALLOWED}: ${allowed ?? ''})`);
  },
};

const ownPages: Check = {
  name: 'own pages',
  mend: 'Add it to the origins of the stage in cdk.json, and deploy.',
  run: async ({ ask, origin = '' }) => {
    for (const [request, allowed] of await allowedTo(ask, origin))
      must(allowed === origin, `${request} does not let ${origin} read it (${ALLOWED}: ${allowed ?? 'missing'})`);
  },
};

const HSTS = 'strict-transport-security';

/** HSTS says nothing over plain http (RFC 6797, section 7.2). */
const wantedOf = (url: string): [string, string][] =>
  Object.entries(secureHeaders).filter(([name]) => name !== HSTS || url.startsWith('https:'));

const everyReply: Check = {
  name: 'headers of every reply',
  mend: 'Look at what stands before the API: it must pass headers on, and its own replies must have them too.',
  run: ({ replies, url }) => {
    const wanted = wantedOf(url);
    for (const { request, status, headers } of replies) {
      for (const [name, value] of wanted)
        must(headers.get(name) === value, `${request} answered ${status} without ${name}: ${value}`);
      if (status >= 400)
        must(headers.get('cache-control') === 'no-store', `${request} answered ${status}, and caches may keep it`);
    }
    return Promise.resolve();
  },
};

/** What browsers are told. The last one looks at the replies to all checks before it. */
export const headerChecks = ({ origin }: Pick<Surroundings, 'origin'>): Check[] => [
  foreignPages,
  ...(origin === undefined ? [] : [ownPages]),
  everyReply,
];
