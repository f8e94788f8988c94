import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { codeOf, Mendable } from './mendable.ts';

export type Listening = { port: number; url: string; close: () => Promise<void> };

const CLOSE_WITHIN_MS = 3000;

const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await closed;
  clearTimeout(last);
};

/** Listens on this machine only. @param port 0 for a free one @throws Mendable when the port is taken */
export const listen = async (server: Server, port: number, option = '--port'): Promise<Listening> => {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    if (codeOf(cause) === 'EADDRINUSE')
      throw new Mendable(
        `Port ${port} is taken: stop what uses it, or choose another with \`npm start -- ${option} <number>\`.`,
      );
    if (codeOf(cause) === 'EACCES')
      throw new Mendable(
        `Port ${port} needs more rights: choose one above 1023 with \`npm start -- ${option} <number>\`.`,
      );
    throw cause;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  let closing: Promise<void> | undefined;
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    close: () => (closing ??= closeServer(server)),
  };
};

export type Incoming = {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};
export type Outgoing = { status: number; headers?: Record<string, string>; body: string };

export const json = (status: number, content: unknown, headers: Record<string, string> = {}): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(content),
});

/** A small server whose requests fit in memory; for the parts that stand in for AWS services. */
export const startSmallServer = (
  answer: (request: Incoming) => Outgoing | Promise<Outgoing>,
  port = 0,
): Promise<Listening> => {
  const onRequest: RequestListener = (request, response) => {
    void (async () => {
      const body = await buffer(request);
      const url = new URL(request.url ?? '/', 'http://local');
      const outgoing = await answer({ method: request.method ?? 'GET', url, headers: request.headers, body });
      response.writeHead(outgoing.status, outgoing.headers).end(outgoing.body);
    })().catch((cause: unknown) => {
      console.error(cause);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  return listen(createServer(onRequest), port);
};
