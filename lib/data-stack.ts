import { Stack, type StackProps } from 'aws-cdk-lib';
import { BackupResource } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { KeyAction, KeyName } from '../shared/http/workflow.ts';
import type { FilePlace } from '../shared/ports/documents.ts';
import { accessLogsOf } from './constructs/access-logs.ts';
import { archiveOf } from './constructs/archive.ts';
import { backupsOf } from './constructs/backups.ts';
import { documentsOf } from './constructs/documents.ts';
import { archiveKey, backupsKey, declaredKeys, documentsKey, operationsKey, tableKey } from './constructs/keys.ts';
import { findingsOf } from './constructs/logs.ts';
import { sealsOf } from './constructs/seals.ts';
import { tableOf } from './constructs/table.ts';
import { keysFor } from './signing-keys.ts';
import type { Stage } from './stages.ts';

/** What outlives every deployment: the table, the keys, people's files and the archive. Logical ids are pinned by test/infra. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly tableKey: Key;
  /** The ARNs of the keys that a right to a declared name is about. */
  readonly keysFor: (name: KeyName, action: KeyAction) => string[];
  readonly archive: Bucket;
  readonly archiveKey: Key;
  readonly seals: Bucket;
  readonly files: Readonly<Record<FilePlace, Bucket>>;
  readonly documentsKey: Key;
  readonly operationsKey: Key;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: stage.isProtected });
    const keys = declaredKeys(this, stage);
    this.keysFor = (name, action) =>
      keysFor(name, action, stage).map((one) => {
        const key = keys.get(one);
        if (key === undefined) throw new Error(`no key is made for ${one}`);
        return key.keyArn;
      });
    // Also those that no policy names any more: an export must not go before its last reader was deployed.
    for (const key of keys.values()) this.exportValue(key.keyArn);
    this.tableKey = tableKey(this, stage);
    this.archiveKey = archiveKey(this, stage);
    this.documentsKey = documentsKey(this, stage);
    this.operationsKey = operationsKey(this, stage);
    this.table = tableOf(this, stage, this.tableKey);
    const accessLogs = accessLogsOf(this, stage);
    this.archive = archiveOf(this, stage, this.archiveKey, accessLogs);
    this.seals = sealsOf(this, stage, accessLogs);
    this.files = documentsOf(this, stage, this.documentsKey, accessLogs);
    findingsOf(this, stage, this.operationsKey);
    backupsOf(this, stage, backupsKey(this, stage), [
      BackupResource.fromDynamoDbTable(this.table),
      ...[this.archive, this.seals, this.files.documents].map(({ bucketArn }) => BackupResource.fromArn(bucketArn)),
    ]);
  }
}
