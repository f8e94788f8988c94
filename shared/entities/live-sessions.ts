import * as z from 'zod';
import { Platform } from '../domain/choices.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * The truth about which sessions of a user are live (at most five per platform), read with every access decision.
 * Ending all of them is one write here.
 */
export const liveSessions = entity('LiveSessions', {
  schema: z.object({
    userCode: UserCode,
    sessions: z.array(z.object({ sessionId: Ulid, platform: Platform, createdAt: IsoTime })),
  }),
  key: { pk: 'USER#{userCode}', sk: 'A#SESSIONS' },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type LiveSessions = Item<typeof liveSessions>;
