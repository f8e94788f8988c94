import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bodyExamples } from '../../docs/examples/examples.ts';
import { parameterExamples } from '../../docs/examples/parameters.ts';
import { queryExample } from '../../docs/examples/queries.ts';
import { workflows } from '../../functions/manifest.ts';
import { everyAct } from '../support/acts/every-act.ts';
import { known } from '../support/acts/people.ts';
import { admin } from '../support/admins.ts';
import { testApp } from '../support/app.ts';
import { pageQuery } from '../../shared/http/parse.ts';
import { act } from '../support/chaos/act.ts';
import { routeOf } from '../support/chaos/world.ts';

/** What no document can hold, because it is drawn for each person or each time. The rest of an example is sent as it is. */
const LIVE: Readonly<Record<string, readonly string[]>> = {
  verifyContacts: ['emailOtp', 'mobileOtp'],
  logIn: ['identifier', 'password'],
  logInWithOtp: ['otpId', 'otp'],
  answerChallenge: ['method', 'code'],
  refreshSession: ['refreshToken'],
  requestOtp: ['identifier'],
  changePassword: ['currentPassword'],
  resetPassword: ['otpId', 'otp'],
  verifyContact: ['otpId', 'otp'],
  stepUp: ['password'],
  confirmTwoFactor: ['otpId', 'otp'],
  confirmAuthenticator: ['code'],
  proveOffline: ['documentId'],
  verifyAadhaarOtp: ['otpId'],
  verifyBusinessCode: ['otpId', 'otp'],
  checkSelfie: ['documentId'],
  verifyBankCode: ['otpId', 'otp'],
  handOver: ['fromUserCode'],
  explainAccess: ['userCode'],
};

const explaining = act('explainAccess', [], async (app) => ({
  claims: (await admin(app, { role: 'super_admin' })).claims,
  body: { userCode: (await known(app)).userCode },
}));

const acts = [...everyAct, explaining];

const routes = workflows.flatMap(({ routes: of }) =>
  Object.entries(of).map(([operation, route]) => ({ operation, route })),
);

const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

it('every operation that takes a body has an example, and nothing else has', () => {
  const taking = routes.filter(({ route }) => route.body).map(({ operation }) => operation);
  expect(Object.keys(bodyExamples).sort()).toEqual(taking.sort());
});

describe('the example of', () => {
  it.each(Object.keys(bodyExamples))('%s is taken', async (operation) => {
    const one = acts.find((candidate) => candidate.operation === operation);
    if (!one) throw new Error(`no act does ${operation}`);
    const app = await testApp();
    const wish = await one.prepare(app);
    const { params = {}, body, ...call } = typeof wish === 'function' ? wish() : wish;
    const { route } = routeOf(operation);
    const path = Object.entries(params).reduce<string>(
      (filled, [name, value]) => filled.replace(`{${name}}`, value),
      route.path,
    );
    const live = Object.fromEntries((LIVE[operation] ?? []).map((field) => [field, record(body)[field]]));
    const sent = { ...record(bodyExamples[operation]), ...live };
    const answer = await app.request(route.method, path, { ...call, body: sent });
    expect(Object.keys(route.replies), JSON.stringify(answer.body)).toContain(String(answer.status));
  });
});

it.each(routes.filter(({ route }) => route.params))(
  'each parameter in the path of $operation has an example that it takes',
  ({ route }) => {
    for (const [name, schema] of Object.entries(route.params ?? {}))
      expect([name, schema.safeParse(parameterExamples[name]).success]).toEqual([name, true]);
  },
);

const filtered = routes.flatMap(({ operation, route }) =>
  Object.entries({ ...route.query, ...(route.paged === true ? pageQuery : {}) }).map(([name, schema]) => ({
    operation,
    name,
    schema,
  })),
);

it.each(filtered.filter(({ name }) => name !== 'cursor'))(
  'the filter $name of $operation has an example that it takes',
  ({ name, schema }) => {
    const example = queryExample(name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    expect(example).toBeDefined();
    // As the address of a request carries it.
    expect(schema.safeParse(String(example)).error).toBeUndefined();
  },
);

it('a cursor has no example: only a page before can give one', () => {
  expect(queryExample('cursor', z.toJSONSchema(pageQuery.cursor))).toBeUndefined();
});
