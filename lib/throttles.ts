import { MethodLoggingLevel, type MethodDeploymentOptions } from 'aws-cdk-lib/aws-apigateway';
import type { Workflow } from '../shared/http/workflow.ts';
import type { Stage } from './stages.ts';

/** What holds for every route; a route with settings of its own inherits none of them. */
export const methodDefaults = {
  metricsEnabled: true,
  loggingLevel: MethodLoggingLevel.ERROR,
  // Would log bodies.
  dataTraceEnabled: false,
} as const satisfies MethodDeploymentOptions;

/**
 * Routes that are declared `guarded` hash a password, send a message or let a secret be guessed: all clients together
 * get less of them than of the others. What one client gets is the firewall's.
 */
export const guardedThrottles = (
  workflows: readonly Workflow[],
  { throttle }: Pick<Stage, 'throttle'>,
): Record<string, MethodDeploymentOptions> =>
  Object.fromEntries(
    workflows
      .flatMap(({ routes }) => Object.values(routes))
      .filter(({ guarded }) => guarded === true)
      .map(({ path, method }) => [
        `${path}/${method}`,
        {
          ...methodDefaults,
          throttlingRateLimit: throttle.guarded.perSecond,
          throttlingBurstLimit: throttle.guarded.burst,
        },
      ]),
  );
