import * as z from 'zod';
import { readDataFile, writeDataFile } from './data-file.ts';

const Saved = z.object({ offsetMs: z.number() });

/** No further than the dates our own rules and JavaScript agree on. */
const FURTHEST_MS = 50 * 366 * 24 * 3600 * 1000;

export type Clock = {
  /** Shared with every function's thread: one float, the milliseconds to add to the machine's time. */
  shared: SharedArrayBuffer;
  offsetMs: () => number;
  now: () => string;
  /** @returns false when that is further than a clock here may go */
  advance: (seconds: number) => boolean;
};

/** The system's clock: the machine's, moved by an offset that outlives a restart. */
export const openClock = (path: string): Clock => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const cell = new Float64Array(shared);
  cell[0] = readDataFile(path, Saved)?.offsetMs ?? 0;
  const offsetMs = (): number => cell[0] ?? 0;
  return {
    shared,
    offsetMs,
    now: () => new Date(Date.now() + offsetMs()).toISOString(),
    advance(seconds) {
      const next = offsetMs() + seconds * 1000;
      if (!Number.isFinite(next) || Math.abs(next) > FURTHEST_MS) return false;
      writeDataFile(path, { offsetMs: next } satisfies z.output<typeof Saved>);
      cell[0] = next;
      return true;
    },
  };
};
