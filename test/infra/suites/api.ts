import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '../../../functions/manifest.ts';
import { LIVE } from '../../../lib/names.ts';
import { Problem } from '../../../shared/http/problems.ts';
import { resourcesOf, synthesised, templateOf, type Template } from '../support/synth.ts';

const ANY = 'x-amazon-apigateway-any-method';

const Operation = z.looseObject({
  'x-amazon-apigateway-integration': z.looseObject({
    type: z.literal('aws_proxy'),
    httpMethod: z.literal('POST'),
    uri: z.unknown(),
  }),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});

const Body = z.looseObject({
  openapi: z.string().startsWith('3.0'),
  // Preflights are the subject of suites/cors.ts.
  paths: z.record(
    z.string(),
    z.looseObject({}).transform(({ options: _, ...methods }) => z.record(z.string(), Operation).parse(methods)),
  ),
  components: z.looseObject({ securitySchemes: z.record(z.string(), z.looseObject({})) }),
  'x-amazon-apigateway-gateway-responses': z.record(
    z.string(),
    z.object({
      statusCode: z.string(),
      responseParameters: z.record(z.string(), z.string()),
      responseTemplates: z.record(z.string(), z.string()),
    }),
  ),
});

/** The logical id of the alias that an integration calls. */
const aliasIn = (operation: z.output<typeof Operation> | undefined): string | undefined =>
  /\{"Ref":"(\w+Live\w+)"\}/.exec(JSON.stringify(operation))?.[1];

describe('api', () => {
  let template: Template;
  let body: z.output<typeof Body>;
  const aliasOf = new Map<string, string>();

  beforeAll(async () => {
    template = await templateOf('api');
    body = Body.parse(resourcesOf(template, 'AWS::ApiGateway::RestApi')[0]?.[1].Properties['Body']);
    for (const [id, { Metadata }] of resourcesOf(template, 'AWS::Lambda::Alias')) {
      aliasOf.set(z.object({ 'aws:cdk:path': z.string() }).parse(Metadata)['aws:cdk:path'].split('/')[1] ?? '', id);
    }
  });

  it('sends each declared route to the live alias of its function, and nothing else but the fallback exists', () => {
    const declared = workflows.flatMap(({ name, routes }) =>
      Object.values(routes).map(({ method, path }) => ({ path, method: method.toLowerCase(), name })),
    );
    const served = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        method === ANY ? [] : [{ path, method, alias: aliasIn(operation) }],
      ),
    );
    const order = (left: { path: string; method: string }, right: { path: string; method: string }) =>
      `${left.path} ${left.method}` < `${right.path} ${right.method}` ? -1 : 1;
    expect(served.sort(order)).toEqual(
      declared.map(({ path, method, name }) => ({ path, method, alias: aliasOf.get(name) })).sort(order),
    );
    expect(aliasOf.size).toBe(workflows.length);
  });

  it('sends other methods of a known path to the same function, for a 405', () => {
    for (const { name, routes } of workflows) {
      for (const { path } of Object.values(routes)) {
        const owners = workflows
          .filter((one) => Object.values(one.routes).some((route) => route.path === path))
          .map((one) => aliasOf.get(one.name));
        expect(owners, `${path} of ${name}`).toContain(aliasIn(body.paths[path]?.[ANY]));
      }
    }
  });

  it('sends unknown paths to health-and-choices, for a 404', () => {
    expect(aliasIn(body.paths['/{proxy+}']?.[ANY])).toBe(aliasOf.get('health-and-choices'));
  });

  it('asks for a token of the admins’ pool on exactly the admin routes', () => {
    const admins = workflows.flatMap(({ routes }) =>
      Object.values(routes).flatMap(({ access, method, path }) =>
        access === 'admin' ? [`${method.toLowerCase()} ${path}`] : [],
      ),
    );
    const asked = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) => (security ? [`${method} ${path}`] : [])),
    );
    expect(asked.sort()).toEqual(admins.sort());
    expect(body).not.toHaveProperty('security');
    expect(body.components.securitySchemes).toEqual({
      admins: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
        'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [expect.anything()] },
      },
    });
    expect(JSON.stringify(body.components)).toContain('CredbuzzPay-prod-identity');
  });

  it('keeps schemas out of the gateway', () => {
    expect(JSON.stringify(body)).not.toContain('requestBody');
    expect(Object.keys(body.components)).toEqual(['securitySchemes']);
  });

  it('lets the gateway call the live aliases only, for this API and stage only', () => {
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties);
    expect(permissions.map(({ FunctionName }) => FunctionName)).toEqual([...aliasOf.values()].map((Ref) => ({ Ref })));
    for (const { SourceArn } of permissions) expect(JSON.stringify(SourceArn)).toContain(`/${LIVE}/*/*`);
  });

  it('words its own errors as the functions do', () => {
    const responses = body['x-amazon-apigateway-gateway-responses'];
    // Every kind that API Gateway has.
    expect(new Set(Object.keys(responses))).toEqual(
      new Set([
        'ACCESS_DENIED',
        'API_CONFIGURATION_ERROR',
        'AUTHORIZER_CONFIGURATION_ERROR',
        'AUTHORIZER_FAILURE',
        'BAD_REQUEST_BODY',
        'BAD_REQUEST_PARAMETERS',
        'EXPIRED_TOKEN',
        'INVALID_API_KEY',
        'INVALID_SIGNATURE',
        'QUOTA_EXCEEDED',
        'RESOURCE_NOT_FOUND',
        'UNAUTHORIZED',
        'UNSUPPORTED_MEDIA_TYPE',
        'DEFAULT_4XX',
        'DEFAULT_5XX',
        'THROTTLED',
        'WAF_FILTERED',
        'REQUEST_TOO_LARGE',
        'INTEGRATION_TIMEOUT',
        'INTEGRATION_FAILURE',
        'MISSING_AUTHENTICATION_TOKEN',
      ]),
    );
    for (const [type, { statusCode, responseParameters, responseTemplates }] of Object.entries(responses)) {
      const problem = Problem.parse(JSON.parse(responseTemplates['application/json'] ?? ''));
      expect(String(problem.status), type).toBe(statusCode);
      expect(problem.instance).toBe('$context.requestId');
      expect(responseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.x-request-id': 'context.requestId',
      });
    }
    expect(responses['MISSING_AUTHENTICATION_TOKEN']?.statusCode).toBe('404');
    expect(responses['THROTTLED']?.statusCode).toBe('429');
  });

  it('logs every request without its query string, body or token, and traces it', () => {
    const stage = resourcesOf(template, 'AWS::ApiGateway::Stage')[0]?.[1].Properties ?? {};
    const { Format } = z.looseObject({ Format: z.string() }).parse(stage['AccessLogSetting']);
    expect(Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(Format)))).toContain('requestId');
    expect(Format).not.toMatch(/querystring|authorizer|authorization|\$context\.path"/i);
    expect(stage).toMatchObject({
      TracingEnabled: true,
    });
  });

  it('stands behind a firewall that knows attacks and floods', () => {
    const firewall = JSON.stringify(template.Resources['Firewall']);
    for (const wanted of [
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesAmazonIpReputationList',
      '/v1/registrations',
      '/v1/sessions',
      '/v1/otps',
    ]) {
      expect(firewall).toContain(wanted);
    }
    expect(resourcesOf(template, 'AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  it('stays below what a stack may hold: 500 resources, and a megabyte', async () => {
    for (const [name, whole] of (await synthesised()).templates) {
      expect(Object.keys(whole.Resources).length, name).toBeLessThan(450);
      expect(JSON.stringify(whole).length, name).toBeLessThan(800_000);
    }
  });
});
