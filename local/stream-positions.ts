import * as z from 'zod';
import { readDataFile, writeDataFile } from './data-file.ts';

const Positions = z.object({
  /** The stream these belong to: a new table is read from its beginning. */
  streamArn: z.string(),
  consumers: z.record(z.string(), z.record(z.string(), z.string())),
});

export type StreamPositions = {
  /** The last sequence number a consumer has done with, of a shard. */
  after: (consumer: string, shard: string) => string | undefined;
  done: (consumer: string, shard: string, sequenceNumber: string) => void;
};

/** How far each consumer got, kept after every batch so that a restart neither loses nor repeats much. */
export const openPositions = (path: string, streamArn: string): StreamPositions => {
  const saved = readDataFile(path, Positions);
  const consumers = saved?.streamArn === streamArn ? saved.consumers : {};
  return {
    after: (consumer, shard) => consumers[consumer]?.[shard],
    done(consumer, shard, sequenceNumber) {
      (consumers[consumer] ??= {})[shard] = sequenceNumber;
      writeDataFile(path, { streamArn, consumers } satisfies z.output<typeof Positions>);
    },
  };
};
