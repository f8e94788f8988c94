import type { ParkedObjects } from './parked-objects.ts';
import { recordsIn } from './records-in.ts';
import { rewrite, type RewriteDeps } from './rewrite.ts';

export type ReplayDeps = RewriteDeps & { objects: ParkedObjects };

/** What was found and done. `remaining` are objects that stay, each with its reason. */
export type Replayed = {
  objects: number;
  written: number;
  there: number;
  removed: number;
  /** Of other functions than the writer. */
  others: number;
  remaining: { key: string; reason: string }[];
};

/** Objects at once: each costs a read, a transaction and a removal. */
const AT_ONCE = 8;

const reasonOf = (cause: unknown): string =>
  cause instanceof SyntaxError ? 'it is not JSON' : cause instanceof Error ? cause.message : String(cause);

/**
 * Drives everything again that is parked. An object is removed once all of its records are in the log, and not before:
 * whoever does this twice, or at the same time as somebody else, does no harm.
 * @param dry only looks: nothing is written or removed
 */
export const replay = async (
  deps: ReplayDeps,
  keys: readonly string[],
  { dry, onDone }: { dry: boolean; onDone: (count: number) => void },
): Promise<Replayed> => {
  const { objects } = deps;
  const sum: Replayed = { objects: keys.length, written: 0, there: 0, removed: 0, others: 0, remaining: [] };

  const drive = async (key: string): Promise<void> => {
    const text = await objects.read(key);
    if (text === undefined) return;
    const records = recordsIn(text);
    if (!records) {
      sum.others += 1;
      return;
    }
    const { written, there, reasons } = await rewrite(deps, records, { dry });
    sum.written += written;
    sum.there += there;
    for (const reason of reasons) sum.remaining.push({ key, reason });
    if (dry || reasons.length > 0) return;
    await objects.remove(key);
    sum.removed += 1;
  };

  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map((key) =>
        drive(key).catch((cause: unknown) => void sum.remaining.push({ key, reason: reasonOf(cause) })),
      ),
    );
    onDone(some.length);
  }
  return sum;
};
