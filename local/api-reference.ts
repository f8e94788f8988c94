import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { listen, type Listening } from './http-server.ts';

const FILE = join(import.meta.dirname, '../docs/generated/openapi.json');
const PREFIX = '/reference';

/** The page is a program that comes with the package; it may load from here and ask the API, and nobody else. */
const policy = (api: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${api}`,
  ].join('; ');

const Document = z.looseObject({ servers: z.array(z.unknown()) });

/**
 * Serves the OpenAPI document as a page to read and to try things out on, on this machine only.
 * @param port 0 for a free one
 * @param api the address of the gateway, asked for when a page is: the gateway must know this server's address first
 */
export const startApiReference = async ({ port, api }: { port: number; api: () => string }): Promise<Listening> => {
  // Four megabytes of page, which a system that is only called need not load before it listens.
  const [{ default: fastify }, { default: reference }] = await Promise.all([
    import('fastify'),
    import('@scalar/fastify-api-reference'),
  ]);
  const server = fastify();
  server.addHook('onSend', (_, answer, __, done) => {
    void answer.header('content-security-policy', policy(api()));
    done();
  });
  server.get('/', (_, answer) => answer.redirect(`${PREFIX}/`));
  server.get('/openapi.json', async () => ({
    ...Document.parse(JSON.parse(await readFile(FILE, 'utf8'))),
    servers: [{ url: api(), description: 'This machine' }],
  }));
  await server.register(reference, {
    routePrefix: PREFIX,
    configuration: {
      url: '/openapi.json',
      pageTitle: 'CredbuzzPay API',
      telemetry: false,
      withDefaultFonts: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      persistAuth: true,
    },
  });
  await server.ready();
  const listening = await listen(server.server, port);
  // By name: no address is an origin that functions let call.
  return { ...listening, url: `http://localhost:${listening.port}` };
};
