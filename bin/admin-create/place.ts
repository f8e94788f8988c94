import { CognitoIdentityProviderClient, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { userPoolName } from '../../lib/names.ts';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import type { IdentityDirectory } from '../../shared/ports/identity-directory.ts';
import type { Store } from '../../shared/store/store.ts';
import { localAws, runningHere } from '../place/running-here.ts';
import { stageNamed } from '../place/stage-named.ts';
import { tableOf } from '../place/table-of.ts';
import { Unusable } from '../terminal/unusable.ts';

/** Where admins are made: the table and the directory of a stage. */
export type Place = { name: string; store: Store; directory: IdentityDirectory };

const Endpoints = z.object({
  dynamodb: z.url(),
  cognito: z.object({ endpoint: z.url(), userPoolId: z.string() }),
});

const placeOf = (
  name: string,
  database: DynamoDBClient,
  cognito: CognitoIdentityProviderClient,
  poolId: string,
): Place => ({ name, store: tableOf(name, database).store, directory: cognitoDirectory(cognito, poolId) });

/** The system that runs in this folder. @throws Unusable when none does */
export const localPlace = (): Place => {
  const { dynamodb, cognito } = runningHere(Endpoints);
  return placeOf(
    'local',
    new DynamoDBClient(localAws(dynamodb)),
    new CognitoIdentityProviderClient(localAws(cognito.endpoint)),
    cognito.userPoolId,
  );
};

/**
 * A deployed stage, reached with the caller's own AWS credentials.
 * @throws Unusable for an unknown stage, and for one that has no user pool yet
 */
export const stagePlace = async (name: string): Promise<Place> => {
  const { region } = stageNamed(name);
  const cognito = new CognitoIdentityProviderClient({ region });
  for await (const { UserPools = [] } of paginateListUserPools({ client: cognito }, { MaxResults: 60 })) {
    const pool = UserPools.find(({ Name }) => Name === userPoolName(name));
    if (pool?.Id !== undefined) return placeOf(name, new DynamoDBClient({ region }), cognito, pool.Id);
  }
  throw new Unusable(
    `Stage ${name} has no user pool ${userPoolName(name)} in ${region}: deploy its identity stack first.`,
  );
};
