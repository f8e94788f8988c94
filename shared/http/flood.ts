import type { FunctionDeclaration } from './workflow.ts';

/** Requests of one client to one guarded path are counted over this time, by the firewall before any function runs. */
export const FLOOD_WINDOW_SECONDS = 300;

/** `/v1/sessions/refresh` → `/v1/sessions`: what is flooded is flooded as a whole. */
const family = (path: string): string => path.split('/').slice(0, 3).join('/');

/**
 * The paths whose routes are declared `guarded`: they hash a password, send a message or let a secret be guessed.
 * The firewall of the cloud and the local gateway limit them per client.
 */
export const guardedPaths = (declared: readonly FunctionDeclaration[]): string[] => [
  ...new Set(
    declared
      .flatMap((one) => (one.kind === 'routes' ? Object.values(one.routes) : []))
      .filter(({ guarded }) => guarded === true)
      .map(({ path }) => family(path)),
  ),
];

/** The guarded path that a request belongs to, if any. */
export const guardOf = (guarded: readonly string[], path: string): string | undefined =>
  guarded.find((one) => family(path) === one);
