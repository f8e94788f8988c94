import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { FLOOD_WINDOW_SECONDS, guardedPaths } from '../../shared/http/flood.ts';
import { problems } from '../../shared/http/problems.ts';
import type { Workflow } from '../../shared/http/workflow.ts';
import { gatewayProblem } from '../gateway-responses.ts';
import { firewallName, ORIGIN_NOTE } from '../names.ts';
import { originsOf, type Stage } from '../stage-settings.ts';

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});

/** AWS's own rules; `counted` ones report and do not block. */
const managed = (name: string, counted: readonly string[] = []): Omit<CfnWebACL.RuleProperty, 'priority'> => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

/** The stage's name may precede the path, so it is looked for anywhere in it. */
const flood = (path: string, limit: number): Omit<CfnWebACL.RuleProperty, 'priority'> => {
  const name = `Flood-${path.split('/').at(-1) ?? ''}`;
  return {
    name,
    action: {
      block: {
        customResponse: {
          responseCode: problems.rate_limited.status,
          customResponseBodyKey: 'rateLimited',
          responseHeaders: [{ name: 'retry-after', value: String(FLOOD_WINDOW_SECONDS) }],
        },
      },
    },
    statement: {
      rateBasedStatement: {
        limit,
        evaluationWindowSec: FLOOD_WINDOW_SECONDS,
        aggregateKeyType: 'IP',
        scopeDownStatement: {
          byteMatchStatement: {
            searchString: path,
            fieldToMatch: { uriPath: {} },
            positionalConstraint: 'CONTAINS',
            textTransformations: [
              { priority: 0, type: 'URL_DECODE' },
              { priority: 1, type: 'LOWERCASE' },
            ],
          },
        },
      },
    },
    visibilityConfig: visible(name),
  };
};

/**
 * Notes a page of a listed origin in a header that reaches the gateway: its own error responses can copy a header, but
 * not compare one with a list. A caller's own header of that name harms only the caller: no page of a listed origin sends it.
 */
const listedOrigin = (origin: string, at: number): Omit<CfnWebACL.RuleProperty, 'priority'> => ({
  name: `Origin-${at + 1}`,
  action: { count: { customRequestHandling: { insertHeaders: [{ name: ORIGIN_NOTE, value: origin }] } } },
  statement: {
    byteMatchStatement: {
      searchString: origin,
      fieldToMatch: { singleHeader: { Name: 'origin' } },
      positionalConstraint: 'EXACTLY',
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
  visibilityConfig: visible(`Origin-${at + 1}`),
});

/** What stops floods and known attacks before they cost a function call. */
export const firewallOf = (scope: Construct, stage: Stage, workflows: readonly Workflow[]): CfnWebACL =>
  new CfnWebACL(scope, 'Firewall', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visible(firewallName(stage.name)),
    customResponseBodies: {
      // The firewall cannot know the request id, and offers no other JSON type.
      rateLimited: { contentType: 'APPLICATION_JSON', content: gatewayProblem('rate_limited', 'unknown') },
    },
    rules: [
      ...originsOf(stage).map(listedOrigin),
      managed('AWSManagedRulesAmazonIpReputationList'),
      ...guardedPaths(workflows).map((path) => flood(path, stage.floodLimit)),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // Bodies up to 64 KiB are fine; `serve` refuses larger ones.
      managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
    ].map((rule, priority) => ({ ...rule, priority })),
  });
