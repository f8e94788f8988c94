import { lastFour } from '../../shared/domain/identifiers/aadhaar.ts';
import { identityText } from '../../shared/domain/kyc/identity-text.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { refuse, type RequestOf } from '../../shared/http/route.ts';
import type { KycAadhaarDeps } from './deps.ts';
import type { kycAadhaar } from './workflow.ts';

type Request = RequestOf<(typeof kycAadhaar)['routes']['putAadhaar']>;

const wrongField = (field: 'aadhaarNumber' | 'aadhaarLast4', code: 'required' | 'unknown_field', detail: string) =>
  refuse('validation_failed', { errors: [{ pointer: `#/${field}`, code, detail }] });

/**
 * The number as this stage keeps it (policy `kyc.aadhaarStorage`): sealed and found by its fingerprint under `vault`; under
 * `last4` it is not taken at all, and a probable duplicate is found by who its owner is.
 */
export const numberGiven = async ({ body, caller: { userCode } }: Request, { vault, policy }: KycAadhaarDeps) => {
  const { aadhaarNumber, aadhaarLast4, aadhaarName: name, aadhaarDob: dob, aadhaarGender: gender } = body;
  if (policy.kyc.aadhaarStorage === 'last4') {
    if (aadhaarNumber)
      return wrongField('aadhaarNumber', 'unknown_field', 'only the last four digits are kept here: aadhaarLast4');
    if (aadhaarLast4 === undefined) return wrongField('aadhaarLast4', 'required', 'this field is required');
    const identity = identityText({ name, dob, gender, last4: aadhaarLast4 });
    const value = await vault.fingerprint('aadhaar_identity', identity);
    return {
      kind: 'last4' as const,
      claim: { kind: 'aadhaar_identity' as const, value },
      contested: 'identity_shared' as const,
      fields: { aadhaarLast4, identityFingerprint: value },
    };
  }
  if (aadhaarLast4 !== undefined)
    return wrongField('aadhaarLast4', 'unknown_field', 'the whole number is kept here: aadhaarNumber');
  if (!aadhaarNumber) return wrongField('aadhaarNumber', 'required', 'this field is required');
  const [aadhaarNumberEncrypted, aadhaarFingerprint] = await Promise.all([
    vault.seal({ entity: aadhaarKyc.name, field: 'aadhaarNumberEncrypted', userCode }, aadhaarNumber),
    vault.fingerprint('aadhaar', aadhaarNumber),
  ]);
  return {
    kind: 'vault' as const,
    claim: { kind: 'aadhaar' as const, value: aadhaarFingerprint },
    contested: 'aadhaar_already_used' as const,
    fields: { aadhaarNumberEncrypted, aadhaarFingerprint, aadhaarLast4: lastFour(aadhaarNumber) },
  };
};
