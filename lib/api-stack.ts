import { Aws, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  EndpointType,
  LogGroupLogDestination,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { healthAndChoices } from '../functions/health-and-choices/workflow.ts';
import type { Workflow } from '../shared/http/workflow.ts';
import { acknowledge } from './acknowledge.ts';
import { apiDefinition } from './api-definition.ts';
import { DeclaredFunction, TIMEOUT, type FunctionProps } from './constructs/declared-function.ts';
import { ownDomain } from './constructs/domain.ts';
import { firewallOf } from './constructs/firewall.ts';
import { logsOf } from './constructs/logs.ts';
import { executionLogs, LIVE, logGroupPrefix } from './names.ts';
import { originsOf, type Stage } from './stage-settings.ts';
import { guardedThrottles, methodDefaults } from './throttles.ts';

/** Never the query string: it may name people. */
const accessLog = JSON.stringify({
  at: AccessLogField.contextRequestTime(),
  requestId: AccessLogField.contextRequestId(),
  ip: AccessLogField.contextIdentitySourceIp(),
  userAgent: AccessLogField.contextIdentityUserAgent(),
  method: AccessLogField.contextHttpMethod(),
  route: AccessLogField.contextResourcePath(),
  status: AccessLogField.contextStatus(),
  bytes: AccessLogField.contextResponseLength(),
  latencyMs: AccessLogField.contextResponseLatency(),
  functionMs: AccessLogField.contextIntegrationLatency(),
  error: AccessLogField.contextErrorResponseType(),
  firewall: AccessLogField.contextWafStatus(),
});

const ENDPOINTS = { regional: EndpointType.REGIONAL, edge: EndpointType.EDGE } as const satisfies Record<
  Stage['endpoint'],
  EndpointType
>;

/** One function per workflow behind one REST API, which is made from the declared routes. */
export class ApiStack extends Stack {
  readonly functions: readonly DeclaredFunction[];
  readonly api: SpecRestApi;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    props: StackProps & {
      workflows: readonly Workflow[];
      functions: FunctionProps;
      version: string;
      adminPoolArn: string;
    },
  ) {
    super(scope, id, props);
    const { workflows, functions, version, adminPoolArn } = props;
    this.functions = workflows.map((workflow) => new DeclaredFunction(this, workflow, functions));
    const byName = new Map(this.functions.map((one) => [one.declaration.name, one]));
    this.api = new SpecRestApi(this, 'Api', {
      restApiName: `CredbuzzPay-${stage.name}`,
      endpointTypes: [ENDPOINTS[stage.endpoint]],
      disableExecuteApiEndpoint: stage.domain !== undefined,
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      apiDefinition: ApiDefinition.fromInline(
        apiDefinition({
          version,
          workflows,
          fallback: healthAndChoices.name,
          adminPoolArn,
          origins: originsOf(stage),
          timeoutSeconds: TIMEOUT.routes,
          integrationUri: (name) =>
            `arn:${Aws.PARTITION}:apigateway:${stage.region}:lambda:path/2015-03-31/functions/${byName.get(name)?.alias.functionArn ?? ''}/invocations`,
        }),
      ),
      deployOptions: {
        stageName: LIVE,
        tracingEnabled: true,
        ...methodDefaults,
        throttlingRateLimit: stage.throttle.perSecond,
        throttlingBurstLimit: stage.throttle.burst,
        methodOptions: guardedThrottles(workflows, stage),
        accessLogDestination: new LogGroupLogDestination(
          logsOf(this, 'AccessLogs', {
            stage,
            logGroupName: `${logGroupPrefix(stage.name)}access`,
            key: functions.operationsKey,
          }),
        ),
        accessLogFormat: AccessLogFormat.custom(accessLog),
      },
    });
    // The gateway would make it by itself, open and for ever, with its first error.
    const execution = logsOf(this, 'ExecutionLogs', {
      stage,
      logGroupName: executionLogs(this.api.restApiId),
      key: functions.operationsKey,
    });
    this.api.deploymentStage.node.addDependency(execution);
    ownDomain(this, this.api, stage);
    for (const { alias } of this.functions) {
      alias.addPermission('Gateway', {
        principal: new ServicePrincipal('apigateway.amazonaws.com'),
        sourceArn: this.api.arnForExecuteApi('*', '/*', LIVE),
      });
    }
    new CfnWebACLAssociation(this, 'FirewallAssociation', {
      resourceArn: this.api.deploymentStage.stageArn,
      webAclArn: firewallOf(this, stage, workflows).attrArn,
    });
    acknowledge(this.api, {
      APIG2:
        'Functions check every request against its declared schema and answer with all faults; the gateway could only say that something is wrong.',
      APIG4:
        'Admin routes have the Cognito authorizer. User routes are authenticated by `serve` with one consistent read, so that logging out and blocking work at once; public routes need nobody.',
      COG4: 'Users hold our own access tokens (ES256), checked by `serve`, not those of Cognito.',
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
        'The role that lets the gateway write logs is a setting of the account, and the gateway accepts the managed policy for it.',
    });
  }
}
