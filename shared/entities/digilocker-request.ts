import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { ConsentEvidence } from './parts.ts';

const DAY_SECONDS = 86_400;

/** That somebody was sent to DigiLocker: which request of the provider's is theirs, so that nobody finishes another's. */
export const digilockerRequest = entity('DigilockerRequest', {
  schema: z.object({
    userCode: UserCode,
    requestId: Ulid,
    /** Who was asked, and what it calls the request. */
    provider: z.string().max(40),
    providerRequestId: z.string().min(1).max(200),
    /** Where the person was sent: who lost the answer is sent there again. */
    url: z.url(),
    consent: ConsentEvidence,
    state: z.enum(['open', 'settled', 'refused']),
    /** How often the provider was asked how far it is. */
    polls: z.int().nonnegative(),
    expiresAt: IsoTime,
  }),
  key: { pk: 'KYC#{userCode}', sk: 'DIGILOCKER#{requestId}' },
  sensitive: { providerRequestId: 'masked', url: 'secret' },
  expiry: { field: 'expiresAt', graceSeconds: DAY_SECONDS },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type DigilockerRequest = Item<typeof digilockerRequest>;
