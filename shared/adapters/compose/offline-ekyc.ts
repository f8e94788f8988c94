import { UIDAI_CERTIFICATES, type TrustedCertificate } from '../../domain/kyc/uidai-certificates.ts';
import type { Environment } from '../../platform/env.ts';
import { once } from '../../platform/once.ts';
import { policyOf } from '../../platform/policy.ts';
import type { OfflineEkyc } from '../../ports/offline-ekyc.ts';

type Needed = Pick<Environment, 'STAGE' | 'POLICY'> & Partial<Pick<Environment, 'EKYC_TEST_CERTIFICATE'>>;

const synthetic = (der: string, sha256: string): TrustedCertificate => ({
  name: 'synthetic',
  sha256,
  notBefore: '2020-01-01T00:00:00.000Z',
  notAfter: '2049-12-31T23:59:59.000Z',
  purpose: 'xml',
  der,
});

/**
 * Verifies offline e-KYC files for a function: against UIDAI's certificates alone, but on a developer's machine also
 * against the one its own synthetic files are signed with.
 * @throws Error at start when any other stage is told of a test certificate: who can sign files there is anybody
 */
export const offlineEkycOf = (env: Needed): OfflineEkyc => {
  const { STAGE: stage, EKYC_TEST_CERTIFICATE: test } = env;
  const policy = policyOf(env);
  if (test !== undefined && stage !== 'local')
    throw new Error(`EKYC_TEST_CERTIFICATE: stage ${stage} believes no synthetic document`);
  // ZIP, XML and signatures are half of the function: they are read when the first file comes, not at each start.
  const verifier = once(async () => {
    const [{ offlineEkyc }, { fingerprintOf }] = await Promise.all([
      import('../offline-ekyc/offline-ekyc.ts'),
      import('../offline-ekyc/verify-signature.ts'),
    ]);
    const own = test === undefined ? [] : [synthetic(test, fingerprintOf(Buffer.from(test, 'base64')))];
    return offlineEkyc({ policy, trust: [...UIDAI_CERTIFICATES, ...own] });
  });
  return async (...given) => (await verifier())(...given);
};
