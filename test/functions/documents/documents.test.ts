import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hours, later, minutes } from '../../../shared/domain/time.ts';
import { document, type Document } from '../../../shared/entities/document.ts';
import { replace, type Changes } from '../../../shared/store/writes.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { jpeg, sha256, zip } from '../../support/files.ts';
import { logIn, opened, type Person } from '../../support/journey.ts';
import { member, said } from '../../support/users.ts';

const FILE = jpeg();
const announced = { kind: 'pan_image', contentType: 'image/jpeg', size: FILE.length, sha256: sha256(FILE) };

const world = async (policy = defaultPolicy) => {
  const app = await testApp({ policy });
  const person = await member(app);
  return { app, person, userCode: person.userCode, token: person.token };
};

/** Access tokens live for a quarter of an hour. */
const tokenNow = async (app: TestApp, person: Person) => opened(await logIn(app, person)).accessToken;

const announce = (app: TestApp, token: string, more: Record<string, unknown> = {}) =>
  app.request('POST', '/v1/me/documents', { token, body: { ...announced, ...more } });

const documentOf = (app: TestApp, userCode: string, documentId: unknown) =>
  app.store.get(document, { userCode: userCode as never, documentId: documentId as never });

/** What the check would write. */
const settled = async (app: TestApp, userCode: string, documentId: unknown, set: Changes<typeof document>) => {
  const found = (await documentOf(app, userCode, documentId)) as Document;
  const stamp = { action: 'update' as const, actorType: 'system' as const, at: app.now() };
  await app.store.write(app.now(), replace(document, found, { checkedAt: app.now(), ...set }, stamp));
};

describe('a file that is announced', () => {
  it('gets a form for exactly that file, under a key that nobody chose, good for a quarter of an hour', async () => {
    const { app, userCode, token } = await world();
    const { status, body, headers } = await announce(app, token);
    expect([status, headers['cache-control']]).toEqual([201, 'no-store']);
    const { documentId, upload } = body as { documentId: string; upload: { url: string; fields: object } };
    expect(upload).toEqual({
      url: 'https://uploads.test/',
      fields: { key: `${userCode}/${documentId}`, 'Content-Type': 'image/jpeg' },
      expiresAt: later(app.now(), minutes(15)),
    });
    const form = upload as Parameters<typeof app.files.post>[0];
    expect(app.files.post(form, jpeg({ width: 401 }))).toBe(400);
    expect(app.files.post(form, FILE)).toBe(204);
    app.advance(minutes(15));
    expect(app.files.post(form, FILE)).toBe(403);
  });

  it('is noted as awaiting its upload, on behalf of its owner', async () => {
    const { app, userCode, token } = await world();
    const { body } = await announce(app, token, { sha256: announced.sha256.toUpperCase() });
    expect(await documentOf(app, userCode, body['documentId'])).toMatchObject({
      ...announced,
      status: 'awaiting_upload',
      s3Key: `${userCode}/${String(body['documentId'])}`,
      stamp: { action: 'create', actorType: 'user', actor: userCode },
    });
  });

  it.each([
    [{ contentType: 'image/gif' }, ['#/contentType']],
    [{ kind: 'selfie', contentType: 'application/pdf' }, ['#/contentType']],
    [{ kind: 'aadhaar_xml' }, ['#/contentType']],
    [{ size: 8 * 1024 * 1024 + 1 }, ['#/size']],
    [{ kind: 'aadhaar_xml', contentType: 'application/zip', size: 1024 * 1024 + 1 }, ['#/size']],
    [{ contentType: 'text/html', size: 2 ** 40 }, ['#/contentType', '#/size']],
  ])('is refused with every reason: %j', async (more, pointers) => {
    const { app, token } = await world();
    const { status, body } = await announce(app, token, more);
    expect([status, body.code]).toEqual([422, 'document_invalid']);
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
    expect((await app.request('GET', '/v1/me/documents', { token })).body['items']).toEqual([]);
  });

  it.each([
    { kind: 'passport' },
    { size: 0 },
    { size: 1.5 },
    { sha256: 'abc' },
    { contentType: '' },
    { key: 'somebody/else' },
    { documentId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
  ])('has the shape of one: %j', async (more) => {
    const { app, token } = await world();
    expect(said(await announce(app, token, more))).toEqual([400, 'validation_failed']);
  });

  it('is one of fifty a day, also when they come at once', async () => {
    const perDay = 5;
    const { app, person, token } = await world({ ...defaultPolicy, documents: { ...defaultPolicy.documents, perDay } });
    const answers = await Promise.all(Array.from({ length: 9 }, () => announce(app, token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(perDay);
    const refused = answers.find(({ status }) => status === 429);
    expect([refused?.body.code, refused?.headers['retry-after']]).toEqual(['rate_limited', String(17.5 * 3600)]);
    expect((await app.request('GET', '/v1/me/documents', { token })).body['items']).toHaveLength(perDay);
    expect((await announce(app, (await member(app)).token)).status).toBe(201);
    app.advance(hours(17.5));
    expect((await announce(app, await tokenNow(app, person))).status).toBe(201);
    expect(defaultPolicy.documents.perDay).toBe(50);
  });

  it('leaves nothing behind when no form can be made', async () => {
    const { app, token } = await world();
    app.files.failing.add('uploadForm');
    expect(said(await announce(app, token))).toEqual([503, 'unavailable']);
    expect((await app.request('GET', '/v1/me/documents', { token })).body['items']).toEqual([]);
  });

  it('is announced once for a repeated key, and its form is told once', async () => {
    const { app, token } = await world();
    const headers = { 'Idempotency-Key': 'upload-of-my-pan-card' };
    const first = await app.request('POST', '/v1/me/documents', { token, headers, body: announced });
    const second = await app.request('POST', '/v1/me/documents', { token, headers, body: announced });
    expect([first.status, ...said(second)]).toEqual([201, 409, 'idempotency_replayed']);
  });
});

describe('a document', () => {
  const READY = { status: 'ready' as const, kept: { size: 7, sha256: sha256(FILE), width: 400, height: 300 } };

  it('that is checked comes with a link for five minutes, named by us', async () => {
    const { app, userCode, token } = await world();
    const { body } = await announce(app, token);
    const documentId = String(body['documentId']);
    await settled(app, userCode, documentId, READY);
    const answer = await app.request('GET', `/v1/me/documents/${documentId}`, { token });
    const file = `pan_image-${documentId}.jpg`;
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"2"']);
    expect(answer.body).toEqual({
      ...announced,
      ...READY,
      documentId,
      createdAt: app.now(),
      checkedAt: app.now(),
      download: {
        url: `https://documents.test/${userCode}/${documentId}?image/jpeg&${file}&300000`,
        expiresAt: later(app.now(), minutes(5)),
      },
    });
  });

  it('that is not checked, or rejected, has no link', async () => {
    const { app, userCode, token } = await world();
    const { body } = await announce(app, token);
    const path = `/v1/me/documents/${String(body['documentId'])}`;
    const waiting = await app.request('GET', path, { token });
    expect(waiting.body).toMatchObject({ status: 'awaiting_upload' });
    expect(waiting.body).not.toHaveProperty('download');
    await settled(app, userCode, body['documentId'], { status: 'rejected', rejectionReason: 'The file is damaged.' });
    const rejected = await app.request('GET', path, { token });
    expect(rejected.body).toMatchObject({ status: 'rejected', rejectionReason: 'The file is damaged.' });
    expect(rejected.body).not.toHaveProperty('download');
  });

  it('that is an offline e-KYC file is never handed out, and is forgotten after a day', async () => {
    const { app, person, userCode, token } = await world();
    const more = { kind: 'aadhaar_xml', contentType: 'application/zip', size: zip().length, sha256: sha256(zip()) };
    const { body } = await announce(app, token, more);
    await settled(app, userCode, body['documentId'], { status: 'ready' });
    const path = `/v1/me/documents/${String(body['documentId'])}`;
    const ready = await app.request('GET', path, { token });
    expect(ready.body).toMatchObject({ status: 'ready' });
    expect(ready.body).not.toHaveProperty('download');
    app.advance(hours(24));
    expect(await documentOf(app, userCode, body['documentId'])).toMatchObject({ status: 'ready' });
    const forgotten = await app.request('GET', path, { token: await tokenNow(app, person) });
    expect(forgotten.body).toMatchObject({ status: 'rejected', rejectionReason: expect.stringMatching(/gone/) });
  });

  it('that never came reads as rejected a day later, whether or not it was swept', async () => {
    const { app, person, token } = await world();
    const { body } = await announce(app, token);
    app.advance(hours(24));
    const asked = { token: await tokenNow(app, person) };
    const { body: list } = await app.request('GET', '/v1/me/documents', asked);
    expect(list['items']).toMatchObject([
      { documentId: body['documentId'], status: 'rejected', rejectionReason: 'The file was never uploaded.' },
    ]);
  });

  it('of somebody else is not there, nor is one that nobody has', async () => {
    const { app, token } = await world();
    const { body } = await announce(app, token);
    const other = await member(app);
    for (const id of [
      String(body['documentId']),
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'x',
      `..%2F${String(body['documentId'])}`,
    ])
      expect(said(await app.request('GET', `/v1/me/documents/${id}`, { token: other.token }))).toEqual([
        404,
        'not_found',
      ]);
    expect((await app.request('GET', '/v1/me/documents', { token: other.token })).body['items']).toEqual([]);
  });

  it('says nowhere where it is kept', async () => {
    const { app, token } = await world();
    await announce(app, token);
    const { body } = await app.request('GET', '/v1/me/documents', { token });
    expect(Object.keys((body['items'] as object[])[0] ?? {}).sort()).toEqual(
      ['contentType', 'createdAt', 'documentId', 'kind', 'sha256', 'size', 'status'].sort(),
    );
  });
});

describe('the list', () => {
  it('shows the newest first, in pages, of the kinds that are asked for', async () => {
    const { app, token } = await world();
    const made: unknown[] = [];
    for (const kind of ['pan_image', 'selfie', 'pan_image', 'bank_proof']) {
      app.advance(1000);
      made.unshift((await announce(app, token, { kind })).body['documentId']);
    }
    const page = async (query: Record<string, string | string[]>) => {
      const { body } = await app.request('GET', '/v1/me/documents', { token, query });
      const ids = (body['items'] as { documentId: string }[]).map(({ documentId }) => documentId);
      return { ids, next: body['nextCursor'] as string | null };
    };
    const first = await page({ limit: '3' });
    const second = await page({ limit: '3', cursor: first.next ?? '' });
    expect([...first.ids, ...second.ids]).toEqual(made);
    expect(second.next).toBeNull();
    expect((await page({ kind: 'pan_image' })).ids).toEqual([made[1], made[3]]);
    expect((await page({ kind: ['selfie', 'bank_proof'] })).ids).toEqual([made[0], made[2]]);
  });

  it('costs one step a page, and announcing costs one', async () => {
    const { app, token } = await world();
    const before = await app.cost(() => app.request('GET', '/v1/me/documents', { token }));
    const announcing = await app.cost(() => announce(app, token));
    expect(before.steps).toBe(2);
    expect(announcing.steps).toBe(2);
  });
});
