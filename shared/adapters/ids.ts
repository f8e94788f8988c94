import { randomInt } from 'node:crypto';
import { ulid } from 'ulid';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { newUserCode } from '../domain/identifiers/user-code.ts';
import type { Ids } from '../ports/ids.ts';

/** Identifiers from the system's CSPRNG. */
export const randomIds: Ids = {
  record: (at) => Ulid.parse(ulid(Date.parse(at))),
  userCode: () => newUserCode((below) => randomInt(below)),
};
