import { bankExamples, businessExamples, panExamples } from '../../docs/examples/kyc.ts';
import { aadhaarConsent } from '../../docs/examples/people.ts';
import type { DocumentKind } from '../../shared/domain/documents/document-kind.ts';
import { document } from '../../shared/entities/document.ts';
import { create } from '../../shared/store/writes.ts';
import type { Answer, TestApp } from './app.ts';
import { newPerson, register } from './journey.ts';

/** Numbers UIDAI gives out for tests; nobody has them. */
export const AADHAAR = ['999941057058', '999971658847', '999933119405', '999955183433', '999990501894'] as const;

export const ASHA = {
  firstName: 'Asha',
  lastName: 'Patil',
  gender: 'female',
  dob: '1990-05-17',
  addressLine1: '12 MG Road',
  city: 'Pune',
  state: 'Maharashtra',
  pincode: '411001',
} as const;

/** Somebody who registered and said who they are. */
export const applicant = async (app: TestApp, profile: Record<string, unknown> = ASHA) => {
  const person = newPerson();
  const { userCode, accessToken: token } = await register(app, person);
  const said = await app.request('PUT', '/v1/me/registration/personal', { token, body: profile });
  if (said.status !== 200) throw new Error(`personal information was refused: ${JSON.stringify(said.body)}`);
  return { ...person, userCode, token };
};
export type Applicant = Awaited<ReturnType<typeof applicant>>;

export const aadhaarBody = (more: Record<string, unknown> = {}) => ({
  aadhaarNumber: AADHAAR[0],
  aadhaarName: 'Asha Patil',
  aadhaarDob: ASHA.dob,
  aadhaarGender: 'female',
  aadhaarAddress: '12 MG Road, Pune 411001',
  verificationMethod: 'manual',
  consent: aadhaarConsent,
  ...more,
});

export const panBody = (more: Record<string, unknown> = {}) => ({ ...panExamples.putPan, ...more });

export const putAadhaar = (app: TestApp, { token }: Pick<Applicant, 'token'>, more: Record<string, unknown> = {}) =>
  app.request('PUT', '/v1/me/kyc/aadhaar', { token, body: aadhaarBody(more) });

export const putPan = (app: TestApp, { token }: Pick<Applicant, 'token'>, more: Record<string, unknown> = {}) =>
  app.request('PUT', '/v1/me/kyc/pan', { token, body: panBody(more) });

export const bankBody = (more: Record<string, unknown> = {}) => ({ ...bankExamples.putBank, ...more });

export const putBank = (app: TestApp, { token }: Pick<Applicant, 'token'>, more: Record<string, unknown> = {}) =>
  app.request('PUT', '/v1/me/kyc/bank', { token, body: bankBody(more) });

export const businessBody = (more: Record<string, unknown> = {}) => ({ ...businessExamples.putBusiness, ...more });

export const putBusiness = (app: TestApp, { token }: Pick<Applicant, 'token'>, more: Record<string, unknown> = {}) =>
  app.request('PUT', '/v1/me/kyc/business', { token, body: businessBody(more) });

/** A document that was uploaded and checked. */
export const placed = async (app: TestApp, { userCode }: Applicant, kind: DocumentKind) => {
  const documentId = app.ids.record(app.now());
  const fields = {
    documentId,
    userCode: userCode as never,
    kind,
    contentType: 'image/jpeg',
    size: 10,
    sha256: 'a'.repeat(64),
    status: 'ready' as const,
    s3Key: `${userCode}/${documentId}`,
  };
  await app.store.write(app.now(), create(document, fields, { action: 'create', actorType: 'system', at: app.now() }));
  return documentId;
};

export const kycOf = async (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  (await app.request('GET', '/v1/me/kyc', { token })).body as Answer['body'] & {
    aadhaar: Record<string, unknown>;
    pan: Record<string, unknown>;
    business: Record<string, unknown>;
    bank: Record<string, unknown>;
  };
