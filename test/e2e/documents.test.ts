import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpeg, exif, segment, sha256, text, zip } from '../support/files.ts';
import { ownSystem, registerOver, stranger, type OwnSystem, type Reply } from '../support/system.ts';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

const PHOTO = jpeg({ more: [segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(6)]))], after: [zip()] });

const somebody = async () => String((await registerOver(system, stranger())).body['accessToken']);

const announce = (token: string, file: Buffer, more: Record<string, unknown> = {}): Promise<Reply> =>
  system.call('POST', '/v1/me/documents', {
    token,
    body: { kind: 'pan_image', contentType: 'image/jpeg', size: file.length, sha256: sha256(file), ...more },
  });

/** Posts a file as a browser does: every field of the form, then the file. */
const post = async ({ body }: Reply, file: Buffer): Promise<number> => {
  const { url, fields } = body['upload'] as { url: string; fields: Record<string, string> };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg');
  return (await fetch(url, { method: 'POST', body: form })).status;
};

const get = (token: string, documentId: unknown) =>
  system.call('GET', `/v1/me/documents/${String(documentId)}`, { token });

const settled = async (token: string, documentId: unknown): Promise<Reply['body']> => {
  await expect
    .poll(async () => (await get(token, documentId)).body['status'], { timeout: 20_000, interval: 100 })
    .not.toBe('awaiting_upload');
  return (await get(token, documentId)).body;
};

const ZIP = { kind: 'aadhaar_xml', contentType: 'application/zip' };

it('takes a photo, strips it, and hands it out to its owner alone', async () => {
  const token = await somebody();
  const announced = await announce(token, PHOTO);
  const { documentId } = announced.body;
  expect([announced.status, await post(announced, PHOTO)]).toEqual([201, 204]);
  const ready = await settled(token, documentId);
  expect(ready).toMatchObject({ status: 'ready', size: PHOTO.length, kept: { width: 400, height: 300 } });
  const { url } = ready['download'] as { url: string };
  const asked = new URL(url).searchParams;
  expect(asked.get('response-content-disposition')).toBe(`attachment; filename="pan_image-${String(documentId)}.jpg"`);
  expect(asked.get('X-Amz-Expires')).toBe('300');
  const file = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(sha256(file)).toBe((ready['kept'] as { sha256: string }).sha256);
  expect(['GPS', 'CAMERA', 'PK\u0003\u0004'].filter((hidden) => file.includes(hidden))).toEqual([]);
  const refused = await get(await somebody(), documentId);
  expect([refused.status, refused.body.code]).toEqual([404, 'not_found']);
});

it('rejects a file that is not the one announced, and says so to its owner', async () => {
  const token = await somebody();
  const announced = await announce(token, PHOTO);
  await post(announced, Buffer.concat([PHOTO, text('more')]));
  expect(await settled(token, announced.body['documentId'])).toMatchObject({
    status: 'rejected',
    rejectionReason: expect.stringMatching(/not as large as announced/),
  });
});

it('keeps an offline e-KYC file to itself', async () => {
  const token = await somebody();
  const announced = await announce(token, zip(), ZIP);
  await post(announced, zip());
  const ready = await settled(token, announced.body['documentId']);
  expect(ready).toMatchObject({ status: 'ready' });
  expect(ready).not.toHaveProperty('download');
});

it('gives up what was never uploaded, and forgets offline e-KYC files', async () => {
  const token = await somebody();
  const announced = await announce(token, PHOTO);
  const zipped = await announce(token, zip(), ZIP);
  await post(zipped, zip());
  await settled(token, zipped.body['documentId']);
  const run = async () => {
    const response = await fetch(`${system.endpoints().local}/schedules/expire-uploads/run`, { method: 'POST' });
    return await response.json();
  };
  expect(await run()).toMatchObject({ expired: 0, failed: 0 });
  await system.advance(26 * 3600);
  expect(await run()).toMatchObject({ failed: 0 });
  await system.advance(-26 * 3600);
  for (const { body } of [announced, zipped])
    expect((await get(token, body['documentId'])).body).toMatchObject({ status: 'rejected' });
});

it('counts what arrives', async () => {
  const arrived = async (): Promise<number> => {
    const response = await fetch(`${system.endpoints().local}/metrics`);
    const { uploads } = (await response.json()) as { uploads: Record<string, { uploads: number }> };
    return uploads['document-check']?.uploads ?? 0;
  };
  const before = await arrived();
  const token = await somebody();
  const announced = await announce(token, PHOTO);
  await post(announced, PHOTO);
  await settled(token, announced.body['documentId']);
  await expect.poll(arrived, { timeout: 10_000 }).toBe(before + 1);
});
