import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { Aws } from 'aws-cdk-lib';
import * as z from 'zod';
import { archiveName } from '../../lib/names.ts';
import { systemNow } from '../../shared/adapters/clock.ts';
import { IsoTime, minutes } from '../../shared/domain/time.ts';
import { localAws, runningHere } from '../place/running-here.ts';
import { stageNamed } from '../place/stage-named.ts';
import { tableOf, type Table } from '../place/table-of.ts';
import { Unusable } from '../terminal/unusable.ts';

/** Where a stage is: asked for by name, or the one that runs in this folder. */
export type Where = { stage: string } | 'local';

type Here = { stage: string; database: DynamoDBClient; s3: S3Client; now: () => Promise<IsoTime> };

const Endpoints = z.object({ dynamodb: z.url(), s3: z.url(), local: z.url() });
const Clock = z.object({ now: IsoTime });

const clientsOf = (where: Where): Here => {
  if (where === 'local') {
    const { dynamodb, s3, local } = runningHere(Endpoints);
    return {
      stage: 'local',
      database: new DynamoDBClient(localAws(dynamodb)),
      s3: new S3Client(localAws(s3)),
      // Its clock can be moved, and the log follows that one.
      now: async () => Clock.parse(await (await fetch(`${local}/clock`)).json()).now,
    };
  }
  const { name, region } = stageNamed(where.stage);
  const now = () => Promise.resolve(systemNow());
  return { stage: name, database: new DynamoDBClient({ region }), s3: new S3Client({ region }), now };
};

/** A stage's table and its clock. */
export type AuditedTable = { table: Table; now: () => Promise<IsoTime> };

/** The table of a stage, with the caller's own AWS credentials. @throws Unusable for a stage that is not there */
export const auditedTable = (where: Where): AuditedTable => {
  const { stage, database, now } = clientsOf(where);
  return { table: tableOf(stage, database), now };
};

/** A bucket's name ends in the account's number, which is found out by looking. */
const archiveOf = async (stage: string, s3: S3Client): Promise<string> => {
  const Prefix = archiveName(stage).replace(`-${Aws.ACCOUNT_ID}`, '');
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({ Prefix }));
  const found = Buckets.find(({ Name }) => Name?.startsWith(Prefix));
  if (found?.Name !== undefined) return found.Name;
  throw new Unusable(`Stage ${stage} has no bucket ${Prefix}…: deploy its data stack first.`);
};

/** What the SDK learnt from the answers of AWS: entries written in an hour that is sealed already would look inserted. */
const rightClock = ({ config }: S3Client): void => {
  if (Math.abs(config.systemClockOffset) >= minutes(5))
    throw new Unusable('The clock of this machine is minutes away from that of AWS: set it, then run this again.');
};

/** With its bucket of records that could not be written. @throws Unusable for a stage that has none */
export const parkedAt = async (where: Where): Promise<AuditedTable & { s3: S3Client; bucket: string }> => {
  const { stage, database, s3, now } = clientsOf(where);
  const bucket = await archiveOf(stage, s3);
  rightClock(s3);
  return { table: tableOf(stage, database), s3, bucket, now };
};
