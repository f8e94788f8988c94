import { CfnResource, RemovalPolicy } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Keeps what holds data where the stage says so. */
export const removalOf = ({ isProtected }: Stage): RemovalPolicy =>
  isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/**
 * Pins a stateful resource to a logical id: CloudFormation replaces whatever changes its id, and the data goes with it.
 * @returns the construct itself
 */
export const pinned = <C extends IConstruct>(construct: C, logicalId: string): C => {
  const resource = construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} has no resource to pin`);
  resource.overrideLogicalId(logicalId);
  return construct;
};
