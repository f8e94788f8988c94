import * as z from 'zod';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { failureFields } from './parts.ts';

/** Failures of an identifier that belongs to nobody: it locks like an account, so that guessing tells nothing. */
export const loginFailures = entity('LoginFailures', {
  schema: z.object({ identifierMac: z.string(), ...failureFields, expiresAt: IsoTime }),
  key: { pk: 'FAIL#{identifierMac}', sk: 'FAIL' },
  sensitive: { identifierMac: 'secret' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: 'expires',
});

export type LoginFailures = Item<typeof loginFailures>;
