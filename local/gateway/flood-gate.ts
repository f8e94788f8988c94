import { FLOOD_WINDOW_SECONDS, guardedPaths, guardOf } from '../../shared/http/flood.ts';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';

/** Far more than a person needs, so that tests and demos of one machine, all from one address, get through. */
const DEFAULT_LIMIT = 10_000;

/** What the cloud's firewall does: counts the requests of each client to each guarded path over five minutes. */
export const floodGate = (
  declared: readonly FunctionDeclaration[],
  limit = DEFAULT_LIMIT,
  now: () => number = Date.now,
) => {
  const guarded = guardedPaths(declared);
  const counts = new Map<string, { count: number; until: number }>();
  return {
    /** Seconds to wait. @returns undefined when the request may pass */
    closedFor: (client: string, path: string): number | undefined => {
      const guard = guardOf(guarded, path);
      if (guard === undefined) return undefined;
      const at = now();
      const key = `${client} ${guard}`;
      const known = counts.get(key);
      const window = known && known.until > at ? known : { count: 0, until: at + FLOOD_WINDOW_SECONDS * 1000 };
      window.count += 1;
      counts.set(key, window);
      return window.count > limit ? Math.ceil((window.until - at) / 1000) : undefined;
    },
  };
};
