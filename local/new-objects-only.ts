import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Server } from 'node:net';

/** As S3 answers a write that wanted a key for itself (conditional writes, `If-None-Match: *`). */
const TAKEN = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message><Condition>If-None-Match</Condition></Error>`;

const isForNew = ({ method, headers }: IncomingMessage): boolean =>
  method === 'PUT' && headers['if-none-match'] === '*';

/**
 * Makes the emulator honour conditional writes, which it does not by itself: of several that want the same key the first
 * one has it, and the others are refused. Everything else passes as before.
 */
export const newObjectsOnly = (server: Server, endpoint: string): void => {
  const handlers = server.listeners('request');
  const pass: RequestListener = (...call) => {
    for (const handler of handlers) Reflect.apply(handler, server, call);
  };
  /** Writes of one key wait for each other. */
  const turns = new Map<string, Promise<void>>();

  const inTurn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers, url = '' } = request;
    const { ok } = await fetch(`${endpoint}${url.split('?')[0] ?? ''}`, {
      method: 'HEAD',
      headers: { ...(headers.authorization !== undefined && { authorization: headers.authorization }) },
    });
    const ended = new Promise<void>((resolve) => response.once('close', () => resolve()));
    if (ok) {
      request.resume();
      response.writeHead(412, { 'content-type': 'application/xml' }).end(TAKEN);
    } else pass(request, response);
    await ended;
  };

  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isForNew(request)) {
      pass(request, response);
      return;
    }
    const { url = '' } = request;
    const turn = (turns.get(url) ?? Promise.resolve())
      .then(() => inTurn(request, response))
      .catch(() => void response.destroy())
      .finally(() => turns.get(url) === turn && turns.delete(url));
    turns.set(url, turn);
  });
};
