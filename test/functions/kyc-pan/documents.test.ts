import { expect, it } from 'vitest';
import { document } from '../../../shared/entities/document.ts';
import { create } from '../../../shared/store/writes.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { applicant, putPan, type Applicant } from '../../support/kyc.ts';

const placed = async (app: TestApp, { userCode }: Applicant, more: Record<string, unknown> = {}) => {
  const documentId = app.ids.record(app.now());
  const fields = {
    documentId,
    userCode: userCode as never,
    kind: 'pan_image' as const,
    contentType: 'image/jpeg',
    size: 10,
    sha256: 'a'.repeat(64),
    status: 'ready' as const,
    s3Key: `${userCode}/${documentId}`,
    ...more,
  };
  await app.store.write(app.now(), create(document, fields, { action: 'create', actorType: 'system', at: app.now() }));
  return documentId;
};

it.each([
  [{ status: 'awaiting_upload' }, 422, 'document_not_ready'],
  [{ status: 'rejected', rejectionReason: 'it is no picture' }, 422, 'document_invalid'],
  [{ kind: 'selfie' }, 422, 'document_invalid'],
])('a document that is %j cannot be named', async (more, status, code) => {
  const app = await testApp();
  const asha = await applicant(app);
  const answer = await putPan(app, asha, { verificationMethod: 'manual', panImageId: await placed(app, asha, more) });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('a document of another person is not there', async () => {
  const app = await testApp();
  const [asha, other] = [await applicant(app), await applicant(app)];
  const answer = await putPan(app, asha, { verificationMethod: 'manual', panImageId: await placed(app, other) });
  expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
});

it('a picture of the card is what the reviewer looks at', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  const panImageId = await placed(app, asha);
  const { body } = await putPan(app, asha, { verificationMethod: 'manual', panImageId });
  expect(body).toMatchObject({ status: 'pending', awaits: 'reviewer', panImageId });
});
