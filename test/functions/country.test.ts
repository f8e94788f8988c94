import type { APIGatewayProxyEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { reply, route } from '../../shared/http/route.ts';
import { serve, type Base } from '../../shared/http/serve.ts';
import { workflow } from '../../shared/http/workflow.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { testApp } from '../support/app.ts';
import { newPerson, register } from '../support/journey.ts';

const echo = workflow('echo', {
  summary: 'Says what a handler is told of its client',
  uses: {},
  routes: {
    getClient: route({
      method: 'GET',
      path: '/v1/client',
      access: 'public',
      summary: 'The client',
      replies: { 200: z.object({ country: z.string().optional() }) },
    }),
  },
});

const now = () => '2026-11-22T06:30:00.000Z';

/** The country that a handler is told behind an endpoint. */
const told = async (endpoint: Base['endpoint'], headers: Record<string, string>): Promise<unknown> => {
  const handler = serve(
    echo,
    { getClient: ({ client: { country } }) => Promise.resolve(reply(200, { country })) },
    { now, log: jsonLog({}, now, () => undefined), endpoint, origins: [] },
    () => Promise.resolve({ deps: {} }),
  );
  const event = {
    httpMethod: 'GET',
    resource: '/v1/client',
    headers,
    body: null,
    pathParameters: null,
    multiValueQueryStringParameters: null,
    requestContext: { requestId: 'r1', identity: { sourceIp: '203.0.113.7', userAgent: null } },
  } as unknown as APIGatewayProxyEvent;
  const { statusCode, body } = await handler(event, {} as never);
  expect(statusCode).toBe(200);
  return (JSON.parse(body) as { country?: string }).country;
};

it('takes the country that CloudFront puts there', async () => {
  expect(await told('edge', { 'CloudFront-Viewer-Country': 'IN' })).toBe('IN');
  expect(await told('edge', { 'cloudfront-viewer-country': 'DE' })).toBe('DE');
});

it('ignores it on a regional endpoint, where it is anybody’s word', async () => {
  expect(await told('regional', { 'CloudFront-Viewer-Country': 'IN' })).toBeUndefined();
});

it.each(['', 'in', 'IND', 'I1', 'IN, DE', 'IN\n', '<b>'])('ignores %j, which is no country', async (country) => {
  expect(await told('edge', { 'CloudFront-Viewer-Country': country })).toBeUndefined();
});

it('knows none when none is said', async () => {
  expect(await told('edge', {})).toBeUndefined();
});

it.each([
  ['edge', 'SG'],
  ['regional', 'IN'],
] as const)('is kept with a sign-in as the edge saw it, else as the database has it: %s', async (endpoint, country) => {
  const app = await testApp({ endpoint });
  const person = newPerson();
  const { userCode } = await register(app, person);
  app.places['203.0.113.7'] = { country: 'IN', city: 'Mysuru' };
  app.advance(1000);
  await app.request('POST', '/v1/sessions', {
    body: { identifier: person.email, password: person.password, platform: 'mobile_app', device: person.device },
    headers: { 'CloudFront-Viewer-Country': 'SG' },
  });
  const { items } = await app.store.list(
    loginActivity,
    { index: 'primary', of: { partition: userCode } },
    { limit: 1 },
  );
  expect(items[0]?.locationInfo).toEqual({ country, city: 'Mysuru' });
});
