import { expect, it, onTestFinished } from 'vitest';
import { startApiReference } from '../../local/api-reference.ts';

const API = 'http://127.0.0.1:4000';

const start = async () => {
  const reference = await startApiReference({ port: 0, api: () => API });
  onTestFinished(() => reference.close());
  return reference;
};

it('is a page of this machine alone: nothing is loaded from elsewhere, and only the API is asked', async () => {
  const { url } = await start();
  const page = await fetch(url);
  expect(page.url).toBe(`${url}/reference/`);
  const html = await page.text();
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => new URL(source!, page.url));
  expect(scripts.map(({ origin }) => origin)).toEqual([url]);
  const script = await fetch(scripts[0]!);
  expect([script.status, (await script.text()).length > 1_000_000]).toEqual([200, true]);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`connect-src 'self' ${API};`.slice(0, -1));
  expect(policy.match(/https?:\/\/[^ ;]+/g)).toEqual([API]);
});

it('shows the document of the API, to be tried out on this machine', async () => {
  const { url } = await start();
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as { servers: object[]; paths: object };
  expect(document.servers).toEqual([{ url: API, description: 'This machine' }]);
  expect(document.paths).toHaveProperty('/v1/sessions');
  expect(await (await fetch(`${url}/reference/`)).text()).toContain('/openapi.json');
});
