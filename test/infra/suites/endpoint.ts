import { describe, expect, it } from 'vitest';
import { workflows } from '../../../functions/manifest.ts';
import { stagesWith } from '../../../lib/stages.ts';
import { lambdasOf, resourcesOf, templateOf, templateWith, type Template } from '../support/synth.ts';

const endpointOf = (template: Template): unknown =>
  resourcesOf(template, 'AWS::ApiGateway::RestApi')[0]?.[1].Properties['EndpointConfiguration'];

const toldOf = (template: Template) =>
  Object.fromEntries(lambdasOf(template).map(({ name, variables }) => [name, variables['ENDPOINT']]));

const everyWorkflow = (endpoint: string) => Object.fromEntries(workflows.map(({ name }) => [name, endpoint]));

describe('the endpoint', () => {
  it('is regional, and every workflow knows', async () => {
    const template = await templateOf('api');
    expect(endpointOf(template)).toEqual({ Types: ['REGIONAL'] });
    expect(toldOf(template)).toEqual(everyWorkflow('regional'));
  });

  it('is at the edge where a stage says so, and every workflow knows', async () => {
    const template = await templateWith('api', 'prod', { endpoint: 'edge' });
    expect(endpointOf(template)).toEqual({ Types: ['EDGE'] });
    expect(toldOf(template)).toEqual(everyWorkflow('edge'));
  });

  it('is nothing else', () => {
    expect(() => stagesWith({ prod: { endpoint: 'private' } })).toThrow(/stage prod: endpoint/);
  });
});
