import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { workflows } from '../../../functions/manifest.ts';
import { originsOf } from '../../../lib/stage-settings.ts';
import { stagesWith } from '../../../lib/stages.ts';
import { preflightHeaders, preflightOf } from '../../../shared/http/cors.ts';
import type { Route } from '../../../shared/http/route.ts';
import { secureHeaders } from '../../../shared/http/secure-headers.ts';
import { lambdasOf, resourcesOf, templateOf } from '../support/synth.ts';

const origins = originsOf(stagesWith().find(({ name }) => name === 'prod')!);

const Preflight = z.looseObject({
  'x-amazon-apigateway-integration': z.object({
    type: z.literal('mock'),
    requestTemplates: z.object({ 'application/json': z.literal('{"statusCode":204}') }),
    responses: z.object({
      default: z.object({
        statusCode: z.literal('204'),
        responseParameters: z.record(z.string(), z.string()),
        responseTemplates: z.object({ 'application/json': z.string() }),
      }),
    }),
  }),
});

const Body = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ options: z.unknown() })),
  'x-amazon-apigateway-gateway-responses': z.record(
    z.string(),
    z.looseObject({ responseParameters: z.record(z.string(), z.string()) }),
  ),
});

const bodyOf = async () =>
  Body.parse(resourcesOf(await templateOf('api'), 'AWS::ApiGateway::RestApi')[0]?.[1].Properties['Body']);

describe('pages of other origins', () => {
  it('are the admin panel and the apps that the stage names, and every workflow knows them', async () => {
    expect(origins).toEqual(['https://admin.credbuzzpay.example', 'https://app.credbuzzpay.example']);
    const told = lambdasOf(await templateOf('api')).map(({ variables }) => variables['CORS_ORIGINS']);
    expect(new Set(told)).toEqual(new Set([origins.join(' ')]));
  });

  it('are answered by the gateway before they ask, on every path, and told what it takes when they are listed', async () => {
    const { paths } = await bodyOf();
    const routes = workflows.flatMap(({ routes: declared }) => Object.values<Route>(declared));
    expect(Object.keys(paths).sort()).toEqual([...new Set([...routes.map(({ path }) => path), '/{proxy+}'])].sort());
    for (const [path, { options }] of Object.entries(paths)) {
      const { default: answer } = Preflight.parse(options)['x-amazon-apigateway-integration'].responses;
      const template = answer.responseTemplates['application/json'];
      const [unconditional = '', whenListed = ''] = template.split(/#if\(\$origin == .*\)\n/);
      expect(unconditional).not.toContain('responseOverride');
      expect(/#if\((\$origin == .*)\)/.exec(template)?.[1]).toBe(
        origins.map((origin) => `$origin == "${origin}"`).join(' || '),
      );
      const told = { ...preflightHeaders(preflightOf(routes.filter((route) => route.path === path))) };
      for (const [name, value] of Object.entries(told))
        expect(whenListed).toContain(`responseOverride.header.${name} = "${value}"`);
      expect(answer.responseParameters).toMatchObject({ 'method.response.header.vary': "'Origin'" });
    }
  });

  it('can read errors of the gateway by a note that only the firewall makes, for listed origins', async () => {
    const responses = Object.values((await bodyOf())['x-amazon-apigateway-gateway-responses']);
    for (const { responseParameters } of responses) {
      expect(responseParameters).toMatchObject({
        'gatewayresponse.header.access-control-allow-origin': 'method.request.header.x-amzn-waf-origin',
        'gatewayresponse.header.vary': "'Origin'",
      });
    }
    const notes = JSON.stringify((await templateOf('api')).Resources['Firewall']).matchAll(
      /"InsertHeaders":\[\{"Name":"origin","Value":"([^"]+)"\}\].*?"SearchString":"([^"]+)"/g,
    );
    expect([...notes].map(([, value, searched]) => [value, searched])).toEqual(origins.map((one) => [one, one]));
  });

  it('are nowhere everybody', async () => {
    for (const part of ['api', 'data', 'background'] as const) {
      const text = JSON.stringify(await templateOf(part));
      expect(text).not.toMatch(/allow-origin[^,]{0,20}\*/i);
      expect(text).not.toMatch(/"AllowedOrigins":\["\*"\]/);
    }
  });

  it.each([
    ['UploadsBucket', 'POST'],
    ['DocumentsBucket', 'GET'],
  ])('reach the %s by %s only', async (id, method) => {
    const { Properties } = (await templateOf('data')).Resources[id] ?? {};
    expect(Properties).toMatchObject({
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: origins, AllowedMethods: [method] }] },
    });
  });
});

describe('security headers', () => {
  it('are on every error of the gateway and every preflight, as on the replies of functions', async () => {
    const { paths, 'x-amazon-apigateway-gateway-responses': responses } = await bodyOf();
    const wanted = (prefix: string) =>
      Object.fromEntries(
        Object.entries(secureHeaders).map(([name, value]) => [`${prefix}.header.${name}`, `'${value}'`]),
      );
    for (const { responseParameters } of Object.values(responses))
      expect(responseParameters).toMatchObject({
        ...wanted('gatewayresponse'),
        'gatewayresponse.header.Cache-Control': "'no-store'",
      });
    for (const { options } of Object.values(paths)) {
      const answer = Preflight.parse(options)['x-amazon-apigateway-integration'].responses.default;
      expect(answer.responseParameters).toMatchObject(wanted('method.response'));
    }
  });
});
