import type { Change } from './journal.ts';
import type { Answered } from './send.ts';

/** Answers after which nothing may have happened. 422 is not among them: a wrong code costs an attempt. */
const REFUSED = new Set([400, 401, 403, 404, 405, 409, 412, 413, 415, 428]);

/** What is written because something was refused, and why. */
const written: Readonly<Record<string, string>> = {
  IdempotencyRecord: 'a repeated key is answered alike',
  RateLimitCounter: 'attempts are counted',
  LoginFailures: 'attempts are paid before a password is compared (rules: Sessions 3)',
  LoginActivity: 'every attempt to log in is on record (rules: Sessions 8)',
  Activity: 'failures are counted on the account (rules: OTP 6)',
  AuditEvent: 'an act that an admin was denied is logged (rules: Access 8)',
};

/** Proofs that were used up before it turned out that they prove nothing now. */
const spent: Readonly<Record<string, string>> = {
  Document: 'the ZIP of an offline proof is deleted whatever it proves (rules: KYC 8)',
  DigilockerRequest: 'a look at DigiLocker is paid before it is asked',
};

const isMeant = (entity: string, status: number): boolean =>
  Object.hasOwn(written, entity) || (status === 409 && Object.hasOwn(spent, entity));

/** What a refused request changed. */
export const refusedWrites = ({ status }: Answered, changes: readonly Change[]): string[] =>
  REFUSED.has(status)
    ? changes
        .filter(({ entity }) => !isMeant(entity, status))
        .map(({ entity, key }) => `refused with ${status}, and wrote ${entity} ${key.pk} ${key.sk}`)
    : [];
