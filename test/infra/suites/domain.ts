import { describe, expect, it } from 'vitest';
import { workflows } from '../../../functions/manifest.ts';
import { resourcesOf, templateOf, templateWith } from '../support/synth.ts';

const certificateArn = 'arn:aws:acm:ap-south-1:111122223333:certificate/0a1b2c3d';
const own = { issuer: 'https://api.credbuzzpay.example', domain: { name: 'api.credbuzzpay.example', certificateArn } };

describe('an address of one’s own', () => {
  it('is served with TLS 1.2 under the whole name, and the address that AWS gave is closed', async () => {
    const template = await templateWith('api', 'prod', own);
    const [domain] = resourcesOf(template, 'AWS::ApiGateway::DomainName');
    expect(domain?.[1].Properties).toMatchObject({
      DomainName: own.domain.name,
      RegionalCertificateArn: certificateArn,
      SecurityPolicy: 'TLS_1_2',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const [mapping] = resourcesOf(template, 'AWS::ApiGateway::BasePathMapping');
    expect(mapping?.[1].Properties).not.toHaveProperty('BasePath');
    expect(mapping?.[1].Properties).toMatchObject({ DomainName: { Ref: domain?.[0] } });
    expect(resourcesOf(template, 'AWS::ApiGateway::RestApi')[0]?.[1].Properties).toMatchObject({
      DisableExecuteApiEndpoint: true,
    });
    expect(Object.keys(template.Outputs)).toEqual(expect.arrayContaining(['DomainAlias', 'DomainAliasZone']));
  });

  it('is absent where a stage has none: the address that AWS gave is all there is', async () => {
    const template = await templateOf('api');
    expect(resourcesOf(template, 'AWS::ApiGateway::DomainName')).toEqual([]);
    expect(resourcesOf(template, 'AWS::ApiGateway::RestApi')[0]?.[1].Properties).toMatchObject({
      DisableExecuteApiEndpoint: false,
    });
  });
});

describe('throttles', () => {
  it('let all clients together have less of what costs money or guesses secrets, and log those no less', async () => {
    const { MethodSettings } = resourcesOf(await templateOf('api'), 'AWS::ApiGateway::Stage')[0]?.[1].Properties ?? {};
    const guarded = workflows.flatMap(({ routes }) =>
      Object.values(routes).flatMap(({ guarded: is, method, path }) =>
        is === true ? [{ HttpMethod: method, ResourcePath: `/${path.replaceAll('/', '~1')}` }] : [],
      ),
    );
    expect(guarded.length).toBeGreaterThan(5);
    const common = { MetricsEnabled: true, LoggingLevel: 'ERROR', DataTraceEnabled: false };
    expect(MethodSettings).toEqual([
      { HttpMethod: '*', ResourcePath: '/*', ...common, ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 },
      ...guarded.map((one) => ({ ...one, ...common, ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 })),
    ]);
  });
});
