import { Aws } from 'aws-cdk-lib';
import type { FilePlace } from '../shared/ports/documents.ts';

/** The names that code, stacks and people must agree on. */
export const stackName = (stage: string, part: 'data' | 'identity' | 'api' | 'background' | 'observability'): string =>
  `CredbuzzPay-${stage}-${part}`;

export const tableName = (stage: string): string => `CredbuzzPay-${stage}`;

/** The admins' user pool; bin/admin-create.ts finds it by this name. */
export const userPoolName = (stage: string): string => `CredbuzzPay-${stage}-admins`;

/** Bucket names are shared by the whole world, hence the account. */
export const archiveName = (stage: string): string => `credbuzzpay-${stage}-archive-${Aws.ACCOUNT_ID}`;

export const sealsName = (stage: string): string => `credbuzzpay-${stage}-seals-${Aws.ACCOUNT_ID}`;

export const filesName = (stage: string, place: FilePlace): string => `credbuzzpay-${stage}-${place}-${Aws.ACCOUNT_ID}`;

/** ARNs made from names: policies stay readable, and no stack waits for another's output. */
export const arnOf = (service: string, region: string, resource: string): string =>
  `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${resource}`;

export const tableArn = ({ name, region }: { name: string; region: string }): string =>
  arnOf('dynamodb', region, `table/${tableName(name)}`);

const bucketArn = (name: string): string => `arn:${Aws.PARTITION}:s3:::${name}`;

export const archiveArn = (stage: string): string => bucketArn(archiveName(stage));

export const sealsArn = (stage: string): string => bucketArn(sealsName(stage));

export const filesArn = (stage: string, place: FilePlace): string => bucketArn(filesName(stage, place));

/** What KEY_PREFIX tells functions; a key's name follows. */
export const keyPrefix = (stage: string): string => `alias/credbuzzpay-${stage}-`;

export const keyAlias = (stage: string, key: string): string => `${keyPrefix(stage)}${key}`;

/** All logs of a stage lie below one prefix: the operations key encrypts for that prefix only. */
export const logGroupPrefix = (stage: string): string => `/credbuzzpay/${stage}/`;

/** Where CloudWatch notes what it masked in the other logs. */
export const findingsName = (stage: string): string => `${logGroupPrefix(stage)}findings`;

/** API Gateway gives its execution log this name, whatever one wants. */
export const executionLogs = (apiId: string): string => `API-Gateway-Execution-Logs_${apiId}/${LIVE}`;

export const vaultName = (stage: string): string => `CredbuzzPay-${stage}`;

/** What the firewall and its metrics are called. */
export const firewallName = (stage: string): string => `CredbuzzPay-${stage}`;

/** The alias of each function that traffic goes to. */
export const LIVE = 'live';

/** What the firewall notes a listed origin as; it prefixes every header it adds. */
export const ORIGIN_NOTE = 'origin';
export const LISTED_ORIGIN = `x-amzn-waf-${ORIGIN_NOTE}`;
