import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DemoClient } from './client.ts';
import { show } from './show.ts';

const Announced = z.object({
  documentId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

/** Announces a file, posts it straight to the private bucket, and waits until it was checked. @returns its documentId */
export const upload = async (
  { call, until }: DemoClient,
  token: string,
  { kind, contentType, bytes }: { kind: string; contentType: string; bytes: Buffer },
): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { kind, contentType, size: bytes.length, sha256 };
  const announced = await call('POST', '/v1/me/documents', { token, body, expect: 201 });
  const { documentId, upload: form } = Announced.parse(announced.body);
  const parts = new FormData();
  for (const [name, value] of Object.entries(form.fields)) parts.append(name, value);
  parts.append('file', new Blob([new Uint8Array(bytes)]), 'file');
  show.request('POST', 'the private bucket', `${bytes.length} bytes`);
  const posted = await fetch(form.url, { method: 'POST', body: parts });
  if (!posted.ok) throw new Error(`the bucket answered ${posted.status}`);
  await until(
    async () => (await call('GET', `/v1/me/documents/${documentId}`, { token, expect: 200 })).body,
    ({ status }) => status === 'ready',
  );
  return documentId;
};
