import { Outage } from '../../shared/domain/outage.ts';
import type { AadhaarClaims, AadhaarOtp, Digilocker } from '../../shared/ports/kyc-providers.ts';
import { later, hours } from '../../shared/domain/time.ts';
import { ASHA } from './kyc.ts';

/** What a provider says of Asha Patil, whose Aadhaar ends in 7058, or of whom the test says. */
const claimsAt = (at: string, more: Partial<AadhaarClaims> = {}): AadhaarClaims => ({
  last4: '7058',
  name: 'Asha Patil',
  dob: ASHA.dob,
  dobPrecision: 'day',
  gender: ASHA.gender,
  address: '12 MG Road, Pune',
  provenAt: at,
  evidence: { provider: 'test' },
  ...more,
});

type Failing = 'outage' | 'timeout';

const down = (failing: Failing) =>
  Promise.reject(new Outage('provider', new Error('injected'), { timedOut: failing === 'timeout' }));

/** Aadhaar codes and DigiLocker whose answers are the test's to say. They note every question; the right code is 123456. */
export const memoryAadhaarProviders = (now: () => string) => {
  const says: {
    request: 'sent' | 'refused' | Failing;
    verify: 'judge' | 'over' | Failing;
    digilocker: 'proven' | 'waiting' | 'refused' | Failing;
    claims: Partial<AadhaarClaims>;
  } = { request: 'sent', verify: 'judge', digilocker: 'proven', claims: {} };
  const requested: Parameters<AadhaarOtp['request']>[0][] = [];
  const verified: Parameters<AadhaarOtp['verify']>[0][] = [];
  const begun: Parameters<Digilocker['begin']>[0][] = [];
  const fetched: string[] = [];
  const proven = () => ({ kind: 'proven' as const, claims: claimsAt(now(), says.claims) });
  const aadhaarOtp: AadhaarOtp = {
    name: 'test_otp',
    request: (question) => {
      requested.push(question);
      if (says.request === 'outage' || says.request === 'timeout') return down(says.request);
      return Promise.resolve(
        says.request === 'sent' ? { kind: 'sent', requestId: `p-${question.reference}` } : { kind: 'refused' },
      );
    },
    verify: (answer) => {
      verified.push(answer);
      if (says.verify === 'outage' || says.verify === 'timeout') return down(says.verify);
      if (says.verify === 'over') return Promise.resolve({ kind: 'over' });
      return Promise.resolve(answer.otp.expose() === '123456' ? proven() : { kind: 'wrong' });
    },
  };
  const digilocker: Digilocker = {
    name: 'test_digilocker',
    begin: (question) => {
      begun.push(question);
      if (says.digilocker === 'outage' || says.digilocker === 'timeout') return down(says.digilocker);
      const requestId = `p-${question.reference}`;
      return Promise.resolve({
        requestId,
        url: `https://digilocker.test/${requestId}`,
        expiresAt: later(now(), hours(2)),
      });
    },
    fetch: (requestId) => {
      fetched.push(requestId);
      if (says.digilocker === 'outage' || says.digilocker === 'timeout') return down(says.digilocker);
      return Promise.resolve(says.digilocker === 'proven' ? proven() : { kind: says.digilocker });
    },
  };
  return { aadhaarOtp, digilocker, says, requested, verified, begun, fetched };
};
