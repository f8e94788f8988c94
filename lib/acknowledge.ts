import { Aws, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of the AWS Solutions checks on a construct, each for a reason that its reader can judge. */
export const acknowledge = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [rule, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
  }
};

/** The finding for a statement on this resource, as cdk-nag spells it: references in angle brackets. */
export const wildcard = (resource: string): string =>
  `IAM5[Resource::${resource.replaceAll(Aws.PARTITION, '<AWS::Partition>').replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`;
