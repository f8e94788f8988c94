import { sampleZip } from '../../local/offline-ekyc/sample.ts';
import { newSigner, type Signer } from '../../local/offline-ekyc/signer.ts';
import { WantedSample } from '../../local/offline-ekyc/wanted.ts';
import { offlineEkyc } from '../../shared/adapters/offline-ekyc/offline-ekyc.ts';
import { fingerprintOf } from '../../shared/adapters/offline-ekyc/verify-signature.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { document } from '../../shared/entities/document.ts';
import { create } from '../../shared/store/writes.ts';
import type { TestApp } from './app.ts';
import { sha256 } from './files.ts';
import { aadhaarConsent } from '../../docs/examples/people.ts';
import { ASHA, type Applicant } from './kyc.ts';

let made: Signer | undefined;

/** One for all tests of a file: making a key takes its time. */
const signer = (): Signer => (made ??= newSigner());

/** The real verifier, believing in the signer of the tests. */
export const syntheticEkyc = (policy: Policy) => {
  const trusted = () => ({
    name: 'synthetic',
    sha256: fingerprintOf(signer().certificate),
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: '2049-12-31T23:59:59.000Z',
    purpose: 'xml' as const,
  });
  return (...asked: Parameters<ReturnType<typeof offlineEkyc>>) =>
    offlineEkyc({ policy, trust: [trusted()] })(...asked);
};

/** An offline e-KYC file of Asha Patil, whose Aadhaar ends in 7058, or of whom the test says. */
export const ekycZip = (app: TestApp, more: Record<string, unknown> = {}): Promise<Buffer> =>
  sampleZip(
    WantedSample.parse({
      name: 'Asha Patil',
      dob: ASHA.dob,
      gender: ASHA.gender,
      last4: '7058',
      shareCode: '1234',
      ...more,
    }),
    signer(),
    app.now(),
  );

/** Puts a file where an upload that was checked is. @returns the id of its document */
export const uploaded = async (
  app: TestApp,
  { userCode }: Pick<Applicant, 'userCode'>,
  zip: Buffer,
): Promise<string> => {
  const documentId = app.ids.record(app.now());
  const s3Key = `${userCode}/${documentId}`;
  const fields = {
    documentId,
    userCode: userCode as never,
    kind: 'aadhaar_xml' as const,
    contentType: 'application/zip',
    size: zip.length,
    sha256: sha256(zip),
    status: 'ready' as const,
    s3Key,
  };
  await app.store.write(app.now(), create(document, fields, { action: 'create', actorType: 'system', at: app.now() }));
  app.files.arrive(s3Key, zip, 'application/zip');
  return documentId;
};

/** Uploads a file and offers it as proof. */
export const proveOffline = async (
  app: TestApp,
  person: Pick<Applicant, 'userCode' | 'token'>,
  zip: Buffer,
  more: Record<string, unknown> = {},
) => {
  const documentId = await uploaded(app, person, zip);
  const body = { documentId, shareCode: '1234', consent: aadhaarConsent, ...more };
  const answer = await app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', { token: person.token, body });
  return { ...answer, documentId };
};
