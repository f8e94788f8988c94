import { describe, expect, it } from 'vitest';
import { judgeSelfie } from '../../../shared/domain/kyc/judge-selfie.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { businessDetails } from '../../../shared/entities/business-details.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { plainFace } from '../../support/faces.ts';
import { applicant, placed, putBusiness, type Applicant } from '../../support/kyc.ts';
import { jpeg } from '../../support/files.ts';

const said = ({ status, body }: Answer) => [status, body.code];

const selfie = async (app: TestApp, one: Applicant) => {
  const documentId = await placed(app, one, 'selfie');
  await app.files.documents.keep(`${one.userCode}/${documentId}`, jpeg(), 'image/jpeg');
  return documentId;
};

const check = (app: TestApp, { token }: Applicant, documentId: string) =>
  app.request('POST', '/v1/me/kyc/business/selfie', { token, body: { documentId } });

const submitted = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBusiness(app, asha);
  return { app, asha, documentId: await selfie(app, asha) };
};

describe('a picture of a face', () => {
  it('that is plain counts for the business, with its score', async () => {
    const { app, asha, documentId } = await submitted();
    const { status, body } = await check(app, asha, documentId);
    expect([status, body]).toEqual([200, { selfieVerified: true, livenessScore: 82, reasons: [] }]);
    expect(await app.store.get(businessDetails, { userCode: asha.userCode as never })).toMatchObject({
      userSelfieId: documentId,
      selfieVerified: true,
      livenessScore: 82,
    });
  });

  it.each([
    [[], ['no_face'], 0],
    [[plainFace, plainFace], ['several_faces'], 0],
    [[{ ...plainFace, sharpness: 12 }], ['blurred'], 12],
    [[{ ...plainFace, brightness: 20, eyesOpen: 4 }], ['dark', 'eyes_closed'], 4],
    [[{ ...plainFace, turn: 45 }], ['turned_away'], 50],
    [[{ ...plainFace, confidence: 60 }], ['face_unclear'], 60],
  ])('says what to mend: %#', (faces, reasons, livenessScore) => {
    expect(judgeSelfie(faces, defaultPolicy.kyc.selfie)).toEqual({ selfieVerified: false, livenessScore, reasons });
  });

  it('that does not pass takes back what a former one showed', async () => {
    const { app, asha, documentId } = await submitted();
    await check(app, asha, documentId);
    app.faces.found.next = [];
    expect((await check(app, asha, await selfie(app, asha))).body['selfieVerified']).toBe(false);
    expect((await app.store.get(businessDetails, { userCode: asha.userCode as never }))?.selfieVerified).toBe(false);
  });

  it("is one's own, a selfie, and readable", async () => {
    const { app, asha, documentId } = await submitted();
    const meera = await applicant(app);
    await putBusiness(app, meera);
    expect(said(await check(app, meera, documentId))).toEqual([404, 'not_found']);
    expect(said(await check(app, asha, await placed(app, asha, 'pan_image')))).toEqual([422, 'document_invalid']);
    app.faces.found.next = 'unreadable';
    expect(said(await check(app, asha, documentId))).toEqual([422, 'document_invalid']);
  });

  it('needs a business that is not decided yet', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await check(app, asha, await selfie(app, asha)))).toEqual([409, 'invalid_transition']);
    expect(app.faces.looks()).toBe(0);
  });

  it('is looked at so often a day and no more', async () => {
    const { app, asha, documentId } = await submitted();
    for (let nth = 0; nth < defaultPolicy.kyc.selfie.perDay; nth += 1) await check(app, asha, documentId);
    expect(said(await check(app, asha, documentId))).toEqual([429, 'rate_limited']);
    expect(app.faces.looks()).toBe(defaultPolicy.kyc.selfie.perDay);
  });

  it('changes nothing when nobody could look at it', async () => {
    const { app, asha, documentId } = await submitted();
    app.faces.found.next = 'outage';
    expect(said(await check(app, asha, documentId))).toEqual([502, 'provider_failed']);
    expect((await app.store.get(businessDetails, { userCode: asha.userCode as never }))?.userSelfieId).toBeUndefined();
  });
});
