import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Alias, Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';
import { acknowledge, wildcard } from '../acknowledge.ts';
import { environmentOf, type Told } from '../function-env.ts';
import { filesIn, objectsIn } from '../bucket-grants.ts';
import { grantsOf } from '../grants.ts';
import { type Places } from '../places.ts';
import { LIVE, logGroupPrefix } from '../names.ts';
import { rightsOf } from '../rights.ts';
import type { Stage } from '../stages.ts';
import { geoLayerOf } from './geo-layer.ts';
import { asVersion } from './interfaces.ts';
import { logsOf } from './logs.ts';

/** Seconds. Routes stay far below the gateway's 29; a batch of stream records is written with retries; a run by the clock is over before the next. */
export const TIMEOUT: Record<FunctionDeclaration['kind'], number> = {
  routes: 15,
  queue: 10,
  stream: 60,
  schedule: 240,
  upload: 60,
};

export type FunctionProps = {
  stage: Stage;
  /** Folder of the bundles: `<bundles>/<name>/index.js`. */
  bundles: string;
  told: Told;
  places: Places;
  operationsKey: IKey;
  /** What its source of events needs beside the declared rights. */
  alsoMay?: readonly PolicyStatement[];
  /** Resources ending in `*` that it is right to grant, each with the reason. */
  wildcards?: Readonly<Record<string, string>>;
};

/** A function as declared: its bundle, a role with its derived rights and nothing else, its own log group, a live alias. */
export class DeclaredFunction extends Construct {
  readonly declaration: FunctionDeclaration;
  readonly lambda: Lambda;
  readonly alias: Alias;

  constructor(scope: Construct, declaration: FunctionDeclaration, props: FunctionProps) {
    super(scope, declaration.name);
    const { stage, bundles, told, places, operationsKey, alsoMay = [], wildcards = {} } = props;
    const { name, kind, summary } = declaration;
    const rights = rightsOf(declaration);
    const logGroup = logsOf(this, 'Logs', {
      stage,
      logGroupName: `${logGroupPrefix(stage.name)}${name}`,
      key: operationsKey,
    });
    const role = new Role(this, 'Role', {
      description: `Rights of ${name}, derived from its declaration`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Declared: new PolicyDocument({ statements: [...grantsOf(rights, places, stage), ...alsoMay] }),
        Telemetry: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            new PolicyStatement({ actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
          ],
        }),
      },
    });
    acknowledge(role, {
      [wildcard('*')]:
        'X-Ray, and Rekognition for pictures it does not keep, know no resources: their actions can be granted on everything only.',
      ...Object.fromEntries(
        rights.files.map(({ place }) => [
          wildcard(filesIn(place, places)),
          'Files are named by their owners and ids; the bucket is the wall.',
        ]),
      ),
      ...Object.fromEntries(
        rights.objects.map((one) => [
          wildcard(objectsIn(one, places)),
          'Objects are named by what is in them; the prefix is the wall.',
        ]),
      ),
      ...Object.fromEntries(Object.entries(wildcards).map(([resource, reason]) => [wildcard(resource), reason])),
    });
    const reserved = stage.reservedConcurrency[name];
    const environment = environmentOf(name, stage, told);
    this.declaration = declaration;
    this.lambda = new Lambda(this, 'Function', {
      description: summary,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(bundles, name)),
      handler: 'index.handler',
      memorySize: 1024,
      timeout: Duration.seconds(TIMEOUT[kind]),
      environment,
      ...(environment['GEO_DATABASE'] !== undefined && { layers: [geoLayerOf(this, stage, bundles)] }),
      // Immutable: no construct can add to what is declared.
      role: role.withoutPolicyUpdates(),
      logGroup,
      tracing: Tracing.ACTIVE,
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    });
    this.alias = new Alias(this, 'Live', { aliasName: LIVE, version: asVersion(this.lambda.currentVersion) });
  }
}
