import type { UserCode } from '../domain/identifiers/user-code.ts';

/** Where files of a person are: what they uploaded, what was kept of it, and the values of log entries about them. */
export const FILE_PLACES = ['uploads', 'documents', 'archive'] as const;
export type PersonPlace = (typeof FILE_PLACES)[number];

/** Every file of a person, with every version a place keeps of it. @throws Outage('documents') */
export type PersonFiles = {
  count(place: PersonPlace, userCode: UserCode): Promise<number>;
  /** @returns how many were there */
  removeAll(place: PersonPlace, userCode: UserCode): Promise<number>;
};
