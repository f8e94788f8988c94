import * as z from 'zod';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { sealedField } from './parts.ts';

/** What proves who someone is, behind a wall of its own: few functions may touch this partition. */
export const credentials = entity('Credentials', {
  schema: z.object({
    userCode: UserCode,
    /** A PHC string (argon2id), or an imported hash until the next login. */
    passwordHash: z.string(),
    /** The last five, newest first: none may be chosen again. */
    passwordHistoryHashes: z.array(z.string()),
    totpSecretEncrypted: sealedField.optional(),
    /** A secret that was handed out and awaits its first code. */
    totpPendingEncrypted: sealedField.optional(),
    totpPendingUntil: IsoTime.optional(),
    /** The last time step a code was accepted for: each is good once (RFC 6238, 5.2). */
    lastTotpStep: z.int().nonnegative().optional(),
    recoveryCodeHashes: z.array(z.string()).optional(),
  }),
  key: { pk: 'CRED#{userCode}', sk: 'CRED' },
  sensitive: {
    passwordHash: 'secret',
    passwordHistoryHashes: 'secret',
    totpSecretEncrypted: 'sealed',
    totpPendingEncrypted: 'sealed',
    recoveryCodeHashes: 'secret',
  },
  audit: { id: '{userCode}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: { keep: [], because: 'record' },
    others: ['totpPendingUntil', 'lastTotpStep'],
  },
});

export type Credentials = Item<typeof credentials>;
