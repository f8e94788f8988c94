import { preflightOf } from '../shared/http/cors.ts';
import { openApi } from '../shared/http/openapi.ts';
import type { Route } from '../shared/http/route.ts';
import type { Workflow } from '../shared/http/workflow.ts';
import { fieldsOf } from '../shared/store/template.ts';
import { gatewayResponses } from './gateway-responses.ts';
import { preflightOperation } from './preflight.ts';

export type ApiProps = {
  version: string;
  workflows: readonly Workflow[];
  /** The URI the gateway calls for a workflow, by name. */
  integrationUri: (workflow: string) => string;
  /** The workflow that answers paths nobody declared. */
  fallback: string;
  timeoutSeconds: number;
  /** The user pool whose ID tokens admin routes take. */
  adminPoolArn: string;
  /** The pages that may call from a browser. */
  origins: readonly string[];
};

const ADMINS = 'admins';

/** The gateway checks signature, issuer, audience and expiry, and hands the claims to the function. */
const adminAuthorizer = (poolArn: string) => ({
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'cognito_user_pools',
  'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [poolArn] },
});

const ANY = 'x-amazon-apigateway-any-method';

const pathParameters = (path: string) =>
  fieldsOf(path.replace('{proxy+}', '{proxy}')).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/**
 * The gateway's copy of the OpenAPI document: paths and where they go. Schemas stay out, because functions check what
 * they receive and the gateway would count each against its limits. A known path's other methods go to its function too,
 * which answers 405, to anybody; unknown paths go to the fallback, which answers 404.
 */
export const apiDefinition = ({
  version,
  workflows,
  integrationUri,
  fallback,
  timeoutSeconds,
  adminPoolArn,
  origins,
}: ApiProps) => {
  const document = openApi(workflows, { version });
  const call = (path: string, workflow: string, declared?: { operationId: string; access: Route['access'] }) => ({
    ...(declared && { operationId: declared.operationId }),
    ...(declared?.access === 'admin' && { security: [{ [ADMINS]: [] }] }),
    parameters: pathParameters(path),
    responses: {},
    'x-amazon-apigateway-integration': {
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri: integrationUri(workflow),
      passthroughBehavior: 'when_no_match',
      timeoutInMillis: timeoutSeconds * 1000,
    },
  });
  const routes = workflows.flatMap(({ name, routes }) =>
    Object.entries(routes).map(([operationId, route]) => ({
      name,
      operationId,
      route,
      access: route.access,
      method: route.method.toLowerCase(),
      path: route.path,
    })),
  );
  const paths = [...Map.groupBy(routes, ({ path }) => path)].map(([path, served]): [string, object] => [
    path,
    {
      ...Object.fromEntries(served.map(({ method, name, ...declared }) => [method, call(path, name, declared)])),
      options: preflightOperation(origins, preflightOf(served.map(({ route }) => route)), pathParameters(path)),
      [ANY]: call(path, served[0]?.name ?? fallback),
    },
  ]);
  return {
    openapi: '3.0.1',
    info: { title: document.info.title, version: document.info.version },
    paths: {
      ...Object.fromEntries(paths),
      '/{proxy+}': {
        options: preflightOperation(origins, preflightOf([]), pathParameters('/{proxy+}')),
        [ANY]: call('/{proxy+}', fallback),
      },
    },
    components: { securitySchemes: { [ADMINS]: adminAuthorizer(adminPoolArn) } },
    'x-amazon-apigateway-gateway-responses': gatewayResponses(),
  };
};
