import type { Ulid } from '../domain/identifiers/record-id.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import type { IsoTime } from '../domain/time.ts';

/** Makes identifiers. Injected, so that tests know them. */
export type Ids = {
  /** A ULID: sorts by the moment it was made at. */
  record(at: IsoTime): Ulid;
  userCode(): UserCode;
};
