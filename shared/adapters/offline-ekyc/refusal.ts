import type { OfflineRefusal } from '../../ports/offline-ekyc.ts';

export const refused = (code: OfflineRefusal['code'], detail: string): OfflineRefusal => ({
  kind: 'refused',
  code,
  detail,
});

/** Why a document is not what it should be, as a sentence without anything of its content. */
export class Malformed extends Error {}
