import { beforeAll, describe, expect, it } from 'vitest';
import { iamPage } from '../../../bin/docs/iam.ts';
import { routesPage } from '../../../bin/docs/routes.ts';
import { functions } from '../../../functions/manifest.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { openApi } from '../../../shared/http/openapi.ts';
import { empty, route } from '../../../shared/http/route.ts';
import { erases, type FunctionDeclaration, type Workflow } from '../../../shared/http/workflow.ts';
import { rolesOf, type RoleOf } from '../support/policies.ts';
import { nobody, onItem } from '../support/roles.ts';
import { decided } from '../support/simulate.ts';
import { resourcesOf, synthesised, templateOf, templateWith, type Template } from '../support/synth.ts';

const PATH = '/v1/me/planted';

const forgetLogins = route({
  method: 'DELETE',
  path: PATH,
  access: 'user',
  summary: 'Planted by a test',
  guarded: true,
  replies: { 204: empty },
});

/** The manifest with one route more, and what it touches: the one edit. */
const edited: readonly FunctionDeclaration[] = functions.map((one) =>
  one.kind === 'routes' && one.name === 'consents'
    ? {
        ...one,
        routes: { ...one.routes, forgetLogins },
        uses: { ...one.uses, data: [...(one.uses.data ?? []), erases(loginActivity)] },
      }
    : one,
);

const workflowsOf = (declared: readonly FunctionDeclaration[]): Workflow[] =>
  declared.filter((one) => one.kind === 'routes');

describe('a route that is declared', () => {
  let before: Template;
  let after: Template;
  const consents = async (template: Template): Promise<RoleOf> =>
    rolesOf(template, (await synthesised()).templates).find(({ name }) => name === 'consents') ?? nobody('consents');
  const textOf = (template: Template, type: string): string => JSON.stringify(resourcesOf(template, type));

  beforeAll(async () => {
    before = await templateOf('api', 'dev');
    after = await templateWith('api', 'dev', {}, edited);
  });

  it('is served by the gateway', () => {
    expect(textOf(before, 'AWS::ApiGateway::RestApi')).not.toContain(PATH);
    expect(textOf(after, 'AWS::ApiGateway::RestApi')).toContain(`"${PATH}":{"delete":{"operationId":"forgetLogins"`);
  });

  it('is guarded by firewall and throttle when it says so', () => {
    expect(textOf(before, 'AWS::WAFv2::WebACL')).not.toContain('"/v1/me"');
    expect(textOf(after, 'AWS::WAFv2::WebACL')).toContain('"/v1/me"');
    expect(textOf(after, 'AWS::ApiGateway::Stage')).toContain('/~1v1~1me~1planted');
  });

  it('gives its function the rights it needs, and no other function', async () => {
    const call = onItem('DeleteItem', 'LOGIN#CBP000001');
    const onDev = { ...call, resource: call.resource.replace('-prod', '-dev') };
    expect(decided(await consents(before), onDev)).toBe(false);
    expect(decided(await consents(after), onDev)).toBe(true);
    const changed = Object.keys(after.Resources).filter(
      (id) =>
        after.Resources[id]?.Type === 'AWS::IAM::Role' &&
        JSON.stringify(after.Resources[id]) !== JSON.stringify(before.Resources[id]),
    );
    expect(changed).toEqual([expect.stringMatching(/^consentsRole/)]);
  });

  it('is in the OpenAPI document and on the pages', () => {
    const document = (declared: readonly FunctionDeclaration[]) =>
      Object.keys(openApi(workflowsOf(declared), { version: '1' }).paths);
    expect(document(edited).filter((path) => !document(functions).includes(path))).toEqual([PATH]);
    expect(routesPage(functions)).not.toContain(PATH);
    expect(routesPage(edited)).toContain(`| DELETE ${PATH} | forgetLogins | consents | user | 204 |`);
    expect(iamPage(edited).text).not.toBe(iamPage(functions).text);
  });
});
