import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** That a copy of somebody's data is being made. There is one at a time; that it was asked for is on its document. */
export const personalExport = entity('PersonalExport', {
  schema: z.object({ userCode: UserCode, documentId: Ulid, requestedAt: IsoTime }),
  key: { pk: 'EXPORT#{userCode}', sk: 'EXPORT' },
  indexes: { open: { on: 'g1', pk: 'EXPORTS#OPEN', sk: '{requestedAt}#{userCode}', sharded: true } },
  shows: ['userCode', 'documentId', 'requestedAt'],
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type PersonalExport = Item<typeof personalExport>;
