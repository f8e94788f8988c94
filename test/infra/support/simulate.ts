import { anonymousPrincipal, runSimulation, runUnsafeSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import type { Guarded, RoleOf } from './policies.ts';
import { ACCOUNT } from './resolve.ts';

/** One request to AWS. Keys that are not there are absent, as they would be from the request. */
export type Call = { action: string; resource: string; context?: Record<string, string | string[]> };

export type Who = Pick<RoleOf, 'name' | 'policies'> & {
  /** Ours, unless another is named. */
  account?: string;
};

/** Of a bucket's policy also its objects. */
const guardOf = (resource: string, guarded: readonly Guarded[]): Guarded | undefined =>
  guarded.find(({ arn }) => resource === arn || resource.startsWith(`${arn}/`));

const seen = new WeakMap<object, unknown>();

/**
 * The simulator drops the names of an encryption context, because it knows names that callers choose in tags only. As
 * tags they are compared in the same way; no policy of ours asks for tags.
 */
const asTags = <T extends object>(value: T): T => {
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  const made = JSON.parse(JSON.stringify(value).replaceAll('kms:EncryptionContext:', 'aws:PrincipalTag/')) as T;
  seen.set(value, made);
  return made;
};

const byService = new WeakMap<Who['policies'], Map<string, Who['policies']>>();

/** The statements that can be about a service: reading the others for each of thousands of calls takes most of the time. */
const about = (policies: Who['policies'], service: string): Who['policies'] => {
  const known = byService.get(policies) ?? new Map<string, Who['policies']>();
  byService.set(policies, known);
  const some =
    known.get(service) ??
    policies.flatMap(({ name, policy }) => {
      const Statement = policy.Statement.filter(({ Action }) =>
        Action.some((action) => action.includes('*') || action.startsWith(`${service}:`)),
      );
      return Statement.length > 0 ? [{ name, policy: { ...policy, Statement } }] : [];
    });
  known.set(service, some);
  return some;
};

const simulationOf = (who: Who | 'anybody', { action, resource, context = {} }: Call, guarded: readonly Guarded[]) => {
  const own = guardOf(resource, guarded);
  return {
    request: {
      principal: who === 'anybody' ? anonymousPrincipal : `arn:aws:iam::${who.account ?? ACCOUNT}:role/${who.name}`,
      action,
      resource: { resource, accountId: ACCOUNT },
      contextVariables: { 'aws:SecureTransport': 'true', ...asTags(context) },
    },
    identityPolicies: who === 'anybody' ? [] : asTags(about(who.policies, action.split(':')[0] ?? '')),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(own && { resourcePolicy: asTags(own.policy) }),
  } satisfies Simulation;
};

/**
 * IAM's decision over a role's policies and that of the resource.
 * @throws Error when a policy, an action, its resource or a context key is none that AWS knows: the answer would be a
 *   refusal for the wrong reason
 */
export const allows = async (who: Who | 'anybody', call: Call, guarded: readonly Guarded[] = []): Promise<boolean> => {
  const result = await runSimulation(simulationOf(who, call, guarded), { simulationMode: 'Strict' });
  const told = `${call.action} on ${call.resource}`;
  if (result.resultType === 'error') throw new Error(`${told}: ${JSON.stringify(result.errors)}`);
  if (result.resultType === 'wildcard') throw new Error(`${told}: a pattern, not a resource`);
  const unknown = result.result.ignoredContextKeys ?? [];
  if (unknown.length > 0) throw new Error(`${told} has no ${unknown.join(', ')}`);
  return result.overallResult === 'Allowed';
};

/**
 * As {@link allows}, for calls by the thousand: the role alone decides, and nothing is checked against what AWS knows.
 * Right for the table, which has no policy of its own.
 */
export const decided = (who: Who, call: Call): boolean =>
  runUnsafeSimulation(simulationOf(who, call, []), { simulationMode: 'Strict' }) === 'Allowed';
