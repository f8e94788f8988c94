/**
 * What must not compile. `npm run lint:types` fails when one of these lines would: each error is expected, and an
 * expectation without an error is an error itself.
 */
import * as z from 'zod';
import { createClient } from '../client/client.ts';
import type { ExamplesOf } from '../docs/examples/examples-of.ts';
import type { consents } from '../functions/consents/workflow.ts';
import { refuse, reply, route, type Handler } from '../shared/http/route.ts';
import { entity } from '../shared/store/entity.ts';
import { create, erase, patch } from '../shared/store/writes.ts';

const thing = entity('Thing', {
  schema: z.object({ id: z.string(), size: z.int() }),
  key: { pk: 'THING#{id}', sk: 'THING' },
  audit: { id: '{id}' },
  privacy: 'impersonal',
});

export const withUnknownKeyField = entity('Thing', {
  schema: z.object({ id: z.string() }),
  // @ts-expect-error -- a key template names a field the schema lacks
  key: { pk: 'THING#{code}', sk: 'THING' },
  audit: false,
  privacy: 'impersonal',
});

export const withUnknownIndexField = entity('Thing', {
  schema: z.object({ id: z.string() }),
  key: { pk: 'THING#{id}', sk: 'THING' },
  // @ts-expect-error -- so does an index template
  indexes: { byColour: { on: 'g1', pk: 'THINGS#{colour}', sk: '{id}' } },
  audit: false,
  privacy: 'impersonal',
});

// @ts-expect-error -- an audited entity cannot be written without saying who and why
export const unstamped = create(thing, { id: 'a', size: 1 });

// @ts-expect-error -- nor patched
export const unstampedPatch = patch(thing, { id: 'a' }, { set: { size: 2 } });

// @ts-expect-error -- nor removed for good
export const erased = erase(thing, { id: 'a' });

// @ts-expect-error -- a path parameter without a schema
export const withoutParams = route({
  method: 'GET',
  path: '/v1/things/{id}',
  access: 'public',
  summary: '',
  replies: { 200: z.string() },
});

export const withUnknownParam = route({
  method: 'GET',
  path: '/v1/things/{id}',
  access: 'public',
  summary: '',
  // @ts-expect-error -- a schema without its path parameter
  params: { id: z.string(), other: z.string() },
  replies: { 200: z.string() },
});

export const getThing = route({
  method: 'GET',
  path: '/v1/things/{id}',
  access: 'public',
  summary: '',
  params: { id: z.string() },
  replies: { 200: z.object({ size: z.int() }) },
  problems: ['not_found'],
});

// @ts-expect-error -- an admin route that does not say what it needs
export const withoutNeeds = route({
  method: 'GET',
  path: '/v1/admin/things',
  access: 'admin',
  summary: '',
  replies: { 200: z.string() },
});

export const withUnknownFeature = route({
  method: 'GET',
  path: '/v1/admin/things',
  access: 'admin',
  // @ts-expect-error -- a feature that is not seeded
  needs: { feature: 'THNG', action: 'read' },
  summary: '',
  replies: { 200: z.string() },
});

export const withNeedsOfUsers = route({
  method: 'GET',
  path: '/v1/me/things',
  access: 'user',
  // @ts-expect-error -- features gate admin routes only
  needs: 'any_admin',
  summary: '',
  replies: { 200: z.string() },
});

export const adminThing = route({
  method: 'GET',
  path: '/v1/admin/things',
  access: 'admin',
  needs: { feature: 'KYC', action: 'read' },
  summary: '',
  replies: { 200: z.string() },
});

export const admins: Handler<typeof adminThing, object> = ({ caller }) =>
  // @ts-expect-error -- admins have no session of ours
  Promise.resolve(reply(200, caller.sessionId));

// @ts-expect-error -- a status the route does not declare
export const undeclaredStatus: Handler<typeof getThing, object> = () => Promise.resolve(reply(201, { size: 1 }));

// @ts-expect-error -- a body that is not the declared one
export const wrongBody: Handler<typeof getThing, object> = () => Promise.resolve(reply(200, { weight: 1 }));

// @ts-expect-error -- a problem the route does not declare
export const undeclaredProblem: Handler<typeof getThing, object> = () => Promise.resolve(refuse('account_locked'));

export const noCaller: Handler<typeof getThing, object> = ({ caller }) =>
  // @ts-expect-error -- public routes have no caller
  Promise.resolve(reply(200, { size: caller.live.version }));

// @ts-expect-error -- a problem's own members are part of it
export const withoutExtra = refuse('otp_invalid', { extra: { attempts: 3 } });

export const changeThing = route({
  method: 'PATCH',
  path: '/v1/admin/things',
  access: 'admin',
  needs: 'super_admin',
  ifMatch: 'required',
  summary: '',
  replies: { 200: z.int() },
});

export const requiredVersion: Handler<typeof changeThing, object> = ({ ifMatch }) =>
  Promise.resolve(reply(200, ifMatch));

export const optionalVersion: Handler<typeof adminThing, object> = ({ ifMatch }) =>
  // @ts-expect-error -- a route that does not require If-Match may have to do without
  Promise.resolve(reply(200, ifMatch.toFixed()));

// @ts-expect-error -- an operation that takes a body and has no example
export const withoutExample: ExamplesOf<typeof consents> = {};

// @ts-expect-error -- an example that lacks what its operation asks for
export const withWrongExample: ExamplesOf<typeof consents> = { giveConsent: { notice: 'terms' } };

const api = createClient({ baseUrl: 'https://api.example.com' });

// @ts-expect-error -- a path that the API does not have
export const toNowhere = api.GET('/v1/nowhere');

// @ts-expect-error -- a call that lacks what its route needs
export const withoutBody = api.POST('/v1/sessions', { body: { identifier: 'asha@example.com' } });

export const unknownProblem = async (): Promise<boolean> => {
  const { problem } = await api.GET('/v1/me');
  // @ts-expect-error -- a problem that the route does not declare
  return problem?.code === 'otp_invalid';
};
