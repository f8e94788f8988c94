import { preflightOf, type Preflight } from '../../shared/http/cors.ts';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';

export type Target = {
  functionName: string;
  resource: string;
  pathParameters: Record<string, string> | null;
  /** Only for admins: it takes an ID token of their pool. */
  forAdmins: boolean;
  /** What a preflight is answered with. */
  preflight: Preflight;
};

/** The function that answers for paths nobody declared. */
const FALLBACK = 'health-and-choices';

type Resource = {
  path: string;
  segments: readonly string[];
  byMethod: ReadonlyMap<string, { name: string; forAdmins: boolean }>;
  owner: string;
  preflight: Preflight;
};

const isParameter = (segment: string): boolean => segment.startsWith('{');

const resourcesOf = (declared: readonly FunctionDeclaration[]): Resource[] => {
  const routes = declared.flatMap((one) =>
    one.kind === 'routes'
      ? Object.values(one.routes).map((route) => ({
          route,
          method: route.method,
          path: route.path,
          name: one.name,
          forAdmins: route.access === 'admin',
        }))
      : [],
  );
  return [...Map.groupBy(routes, ({ path }) => path)].map(([path, here]) => ({
    path,
    segments: path.split('/'),
    byMethod: new Map(here.map(({ method, ...served }) => [method, served])),
    owner: here[0]?.name ?? FALLBACK,
    preflight: preflightOf(here.map(({ route }) => route)),
  }));
};

/** A literal comes before a parameter, the leftmost difference decides: what API Gateway calls the most specific. */
const bySpecificity = (left: Resource, right: Resource): number => {
  const differs = left.segments.findIndex(
    (segment, at) => isParameter(segment) !== isParameter(right.segments[at] ?? ''),
  );
  return differs === -1 ? 0 : isParameter(left.segments[differs] ?? '') ? 1 : -1;
};

const matches = ({ segments }: Resource, parts: readonly string[]): boolean =>
  segments.length === parts.length &&
  segments.every((segment, at) => (isParameter(segment) ? parts[at] !== '' : segment === parts[at]));

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Finds the function and resource of a request by the declarations, as API Gateway would. */
export const routing = (declared: readonly FunctionDeclaration[]): ((method: string, path: string) => Target) => {
  const resources = resourcesOf(declared).sort(bySpecificity);
  return (method, path) => {
    const parts = (path.length > 1 ? path.replace(/\/$/, '') : path).split('/');
    const found = resources.find((resource) => matches(resource, parts));
    if (!found)
      return {
        functionName: FALLBACK,
        resource: '/{proxy+}',
        pathParameters: { proxy: parts.slice(1).map(decoded).join('/') },
        forAdmins: false,
        preflight: preflightOf([]),
      };
    const given = found.segments.flatMap((segment, at) =>
      isParameter(segment) ? [[segment.slice(1, -1), decoded(parts[at] ?? '')] as const] : [],
    );
    const served = found.byMethod.get(method);
    return {
      functionName: served?.name ?? found.owner,
      forAdmins: served?.forAdmins === true,
      preflight: found.preflight,
      resource: found.path,
      pathParameters: given.length === 0 ? null : Object.fromEntries(given),
    };
  };
};
