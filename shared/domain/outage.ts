/** What a request may depend on, as operators and problem replies name it. */
export type Dependency = 'table' | 'vault' | 'delivery' | 'provider' | 'documents' | 'directory';

/** A dependency could not be reached or refused to work. Thrown with its cause; becomes a 502, 503 or 504 problem. */
export class Outage extends Error {
  readonly dependency: Dependency;
  /** Nothing came back in time: what was asked may have happened all the same. */
  readonly timedOut: boolean;

  constructor(dependency: Dependency, cause: unknown, { timedOut = false }: { timedOut?: boolean } = {}) {
    super(`${dependency} is unavailable`, { cause });
    this.dependency = dependency;
    this.timedOut = timedOut;
  }
}
