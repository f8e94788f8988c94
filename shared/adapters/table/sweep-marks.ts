import type { IsoTime } from '../../domain/time.ts';
import { sweepMark } from '../../entities/sweep-mark.ts';
import { below, orAbsent } from '../../store/conditions.ts';
import type { Store } from '../../store/store.ts';
import { patch } from '../../store/writes.ts';

/** The watermark of one sweeper. It only moves on: of two runs at once, the one that came further wins. */
export const sweepMarks = (store: Pick<Store, 'get' | 'write'>, sweeper: string) => ({
  /** The last bucket that was fully swept. @returns undefined before the first run */
  read: async (): Promise<string | undefined> => (await store.get(sweepMark, { sweeper }))?.bucket,

  async moveTo(bucket: string, at: IsoTime): Promise<void> {
    const when = { bucket: orAbsent(below(bucket)) };
    await store.write(at, patch(sweepMark, { sweeper }, { set: { bucket }, when, upsert: true }));
  },
});
