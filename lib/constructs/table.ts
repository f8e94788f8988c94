import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as declared } from '../../shared/store/table.ts';
import { tableName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { pinned, removalOf } from './pinned.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, made from the same data as the local one (shared/store/table.ts). */
export const tableOf = (scope: Construct, stage: Stage, encryptionKey: IKey): Table => {
  const table = new Table(scope, 'Table', {
    tableName: tableName(stage.name),
    partitionKey: text(declared.pk),
    sortKey: text(declared.sk),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    stream: StreamViewType[declared.stream],
    timeToLiveAttribute: declared.ttl,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: stage.isProtected,
    removalPolicy: removalOf(stage),
  });
  for (const { name, pk, sk } of declared.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(pk),
      sortKey: text(sk),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...declared.projected],
    });
  }
  return pinned(table, 'Table');
};
