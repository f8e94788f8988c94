import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { searchText } from '../../shared/domain/search/trigrams.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import { plainImage } from '../../shared/store/dynamo-image.ts';
import { fromRaw, isGone } from '../../shared/store/items.ts';
import type { projector } from './project.ts';
import { wantedOfLogin, wantedOfUser, type Wanted } from './wanted.ts';

export type ProjectionDeps = {
  project: ReturnType<typeof projector>;
  now: () => IsoTime;
  log: Log;
  metrics: Metrics;
};

type Image = ReturnType<typeof plainImage>;

const wantedOf = (image: Image): Wanted | undefined => {
  if (image?.['entity'] === userAccount.name) return wantedOfUser(fromRaw(userAccount, image));
  // An erased login is no login any more, but was one: it stays counted.
  if (image?.['entity'] === loginActivity.name && !isGone(loginActivity, image))
    return wantedOfLogin(fromRaw(loginActivity, image));
  return undefined;
};

const textOf = (image: Image): string | undefined =>
  image?.['entity'] === userAccount.name ? searchText(fromRaw(userAccount, image)) : undefined;

/** Whether a change leaves counters and postings as they are: most do, and cost nothing. */
const isSame = (before: Wanted | undefined, after: Wanted): boolean =>
  before !== undefined && JSON.stringify({ ...before, seen: 0 }) === JSON.stringify({ ...after, seen: 0 });

const loginMetric = (login: Image): 'LoginsSucceeded' | 'LoginsFailed' =>
  login?.['status'] === 'success' ? 'LoginsSucceeded' : 'LoginsFailed';

/** The item a record is about: changes of one are projected in their order, those of different ones at once. */
const itemOf = ({ dynamodb }: DynamoDBRecord): string => JSON.stringify(dynamodb?.Keys);

/** Feeds the projections from the stream. What fails goes back to it, with all that follows on the same item. */
export const keepInStep = ({ project, now, log, metrics }: ProjectionDeps) => {
  const one = async (record: DynamoDBRecord): Promise<void> => {
    const [before, after] = [plainImage(record.dynamodb?.OldImage), plainImage(record.dynamodb?.NewImage)];
    const wanted = wantedOf(after);
    if (!wanted || isSame(wantedOf(before), wanted)) return;
    if (before === undefined && wanted.kind === 'login') metrics.count(loginMetric(after), 1);
    const outcome = await project(wanted, textOf(before), now());
    metrics.count(outcome === 'projected' ? 'Projected' : 'ProjectionsPassed', 1);
  };

  /** @returns the sequence number of the first record that failed */
  const inOrder = async (records: readonly DynamoDBRecord[]): Promise<string[]> => {
    for (const record of records) {
      try {
        await one(record);
      } catch (cause) {
        log.error('change not projected', { eventId: record.eventID, cause });
        metrics.count('ProjectionsFailed', 1);
        const { SequenceNumber: failed } = record.dynamodb ?? {};
        return failed === undefined ? [] : [failed];
      }
    }
    return [];
  };

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const items = [...Map.groupBy(Records, itemOf).values()];
    const failed = await Promise.all(items.map(inOrder));
    return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
