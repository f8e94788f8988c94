import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  type DynamoDBStreamsClient,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';

export type ShardRecords = { shard: string; records: StreamRecord[] };

const READ_AT_ONCE = 1000;
/** Shards change every few hours; new ones are looked for this often, or when one has ended. */
const SHARDS_KNOWN_FOR_MS = 2000;

/**
 * Reads a stream shard by shard, parents before their children, from where `after` says.
 * Every record comes again until it is passed by `after`, so nothing is lost when the reader's owner dies.
 */
export const shardReader = (
  client: DynamoDBStreamsClient,
  streamArn: string,
  after: (shard: string) => string | undefined,
) => {
  const iterators = new Map<string, string>();
  const finished = new Set<string>();

  let known: { shards: Shard[]; until: number } | undefined;

  const listShards = async (): Promise<Shard[]> => {
    const all: Shard[] = [];
    let last: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ...(last !== undefined && { ExclusiveStartShardId: last }) }),
      );
      all.push(...(StreamDescription?.Shards ?? []));
      last = StreamDescription?.LastEvaluatedShardId;
    } while (last !== undefined);
    return all;
  };

  const shards = async (): Promise<Shard[]> => {
    if (known === undefined || known.until < performance.now())
      known = { shards: await listShards(), until: performance.now() + SHARDS_KNOWN_FOR_MS };
    return known.shards;
  };

  const iteratorOf = async (shard: string): Promise<string | undefined> => {
    const position = after(shard);
    const from = (SequenceNumber: string | undefined) =>
      client.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shard,
          ...(SequenceNumber === undefined
            ? { ShardIteratorType: 'TRIM_HORIZON' }
            : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }),
        }),
      );
    const { ShardIterator } = await from(position).catch((cause: unknown) => {
      // Older than the stream keeps: go on with the oldest it still has.
      if (cause instanceof Error && cause.name === 'TrimmedDataAccessException') return from(undefined);
      throw cause;
    });
    return ShardIterator;
  };

  const readShard = async (shard: string): Promise<StreamRecord[]> => {
    const iterator = iterators.get(shard) ?? (await iteratorOf(shard));
    iterators.delete(shard);
    if (iterator === undefined) return [];
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: READ_AT_ONCE }),
    );
    if (NextShardIterator === undefined) {
      finished.add(shard);
      known = undefined;
    } else iterators.set(shard, NextShardIterator);
    return Records;
  };

  return {
    /** The next records of every shard that may be read now, each handed on before its shard is read further. */
    async read(hand: (found: ShardRecords) => Promise<void>): Promise<boolean> {
      const all = await shards();
      const listed = new Set(all.map(({ ShardId }) => ShardId));
      let some = false;
      for (const { ShardId: shard, ParentShardId: parent } of all) {
        if (shard === undefined || finished.has(shard)) continue;
        if (parent !== undefined && listed.has(parent) && !finished.has(parent)) continue;
        const records = await readShard(shard);
        if (records.length === 0) continue;
        some = true;
        try {
          await hand({ shard, records });
        } catch (cause) {
          // Not done with: the same records come again.
          iterators.delete(shard);
          finished.delete(shard);
          throw cause;
        }
      }
      return some;
    },
  };
};
