import { readFileSync } from 'node:fs';
import { CognitoIdentityProviderClient, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { stagesHere } from '../../lib/context.ts';
import { tableName, userPoolName } from '../../lib/names.ts';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import type { IdentityDirectory } from '../../shared/ports/identity-directory.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { storeOver, type Store } from '../../shared/store/store.ts';

/** Where admins are made: the table and the directory of a stage. */
export type Place = { name: string; store: Store; directory: IdentityDirectory };

/** What a person can mend; shown without a stack. */
export class Unusable extends Error {}

const Endpoints = z.object({
  dynamodb: z.url(),
  cognito: z.object({ endpoint: z.url(), userPoolId: z.string() }),
});

const placeOf = (
  name: string,
  database: DynamoDBClient,
  cognito: CognitoIdentityProviderClient,
  poolId: string,
): Place => {
  const documents = DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } });
  return {
    name,
    store: storeOver(dynamoDriver(documents, { table: tableName(name) })),
    directory: cognitoDirectory(cognito, poolId),
  };
};

/** The system that runs in this folder. @throws Unusable when none does */
export const localPlace = (): Place => {
  let text: string;
  try {
    text = readFileSync('.local/endpoints.json', 'utf8');
  } catch {
    throw new Unusable('No running system was found here: start it with `npm start`.');
  }
  const { dynamodb, cognito } = Endpoints.parse(JSON.parse(text));
  const common = { region: 'ap-south-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return placeOf(
    'local',
    new DynamoDBClient({ ...common, endpoint: dynamodb }),
    new CognitoIdentityProviderClient({ ...common, endpoint: cognito.endpoint }),
    cognito.userPoolId,
  );
};

/**
 * A deployed stage, reached with the caller's own AWS credentials.
 * @throws Unusable for an unknown stage, and for one that has no user pool yet
 */
export const stagePlace = async (name: string): Promise<Place> => {
  const stages = stagesHere();
  const stage = stages.find((one) => one.name === name);
  if (!stage)
    throw new Unusable(`There is no stage ${name}: choose one of ${stages.map((one) => one.name).join(', ')}.`);
  const { region } = stage;
  const cognito = new CognitoIdentityProviderClient({ region });
  for await (const { UserPools = [] } of paginateListUserPools({ client: cognito }, { MaxResults: 60 })) {
    const pool = UserPools.find(({ Name }) => Name === userPoolName(name));
    if (pool?.Id !== undefined) return placeOf(name, new DynamoDBClient({ region }), cognito, pool.Id);
  }
  throw new Unusable(
    `Stage ${name} has no user pool ${userPoolName(name)} in ${region}: deploy its identity stack first.`,
  );
};
