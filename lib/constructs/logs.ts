import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CustomDataIdentifier, DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { findingsName } from '../names.ts';
import type { Stage } from '../stages.ts';

type Props = { stage: Stage; logGroupName: string; key: IKey };

const groupOf = (scope: Construct, id: string, { stage, logGroupName, key }: Props, masks?: DataProtectionPolicy) =>
  new LogGroup(scope, id, {
    logGroupName,
    retention: stage.logDays,
    encryptionKey: key,
    ...(masks && { dataProtectionPolicy: masks }),
    removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

/**
 * What CloudWatch masks if it is logged all the same: the last of three nets, after the rule that logs carry codes and
 * the detector of shared/platform/redact.ts. AWS offers nothing for India, hence patterns of our own. Addresses of
 * clients stay readable: without them nobody can tell a flood from a crowd.
 */
const identifiers = (): DataIdentifier[] => [
  DataIdentifier.EMAILADDRESS,
  DataIdentifier.AWSSECRETKEY,
  DataIdentifier.PKCSPRIVATEKEY,
  DataIdentifier.OPENSSHPRIVATEKEY,
  new CustomDataIdentifier('Aadhaar', '\\b[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}\\b'),
  new CustomDataIdentifier('PAN', '\\b[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]\\b'),
  new CustomDataIdentifier('Mobile', '[+]91[6-9][0-9]{9}'),
];

/** Where CloudWatch notes what it masked: kind and place, never the text. */
export const findingsOf = (scope: Construct, stage: Stage, key: IKey): LogGroup =>
  groupOf(scope, 'Findings', { stage, logGroupName: findingsName(stage.name), key });

/** A log group of a stage: kept as long as the stage says, encrypted by its key, personal data masked and reported. */
export const logsOf = (scope: Construct, id: string, props: Props): LogGroup => {
  const findings = LogGroup.fromLogGroupName(scope, `${id}Findings`, findingsName(props.stage.name));
  const masks = new DataProtectionPolicy({
    name: 'personal-data',
    description: 'Masks what must not be in a log',
    identifiers: identifiers(),
    logGroupAuditDestination: findings,
  });
  return groupOf(scope, id, props, masks);
};
