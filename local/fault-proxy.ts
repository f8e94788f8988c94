import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { faultReply } from './fault-replies.ts';
import { DELAY_MS, type FaultKind, type FaultTarget } from './faults.ts';

type Target = Exclude<FaultTarget, 'stream'>;

export type FaultProxy = { url: string; close: () => Promise<void> };

/** Passes bytes on, as fast as they are taken. */
const forward = (chunk: Buffer, from: Socket, to: Socket): void => {
  if (to.destroyed || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
};

/**
 * One connection. Requests are not parsed: SDK clients send the next one only after the answer to the last, so what
 * comes first from the client after bytes from the service is the beginning of a request.
 */
const tunnel = (client: Socket, port: number, target: Target, draw: () => FaultKind | undefined): void => {
  const service = connect(port, '127.0.0.1');
  client.setNoDelay(true);
  service.setNoDelay(true);
  let atStart = true;
  let isOver = false;

  const answerWith = (text: string): void => {
    isOver = true;
    service.destroy();
    client.end(text);
  };

  client.on('data', (chunk: Buffer) => {
    // The rest of a request that has its answer already.
    if (isOver) return;
    const fault = atStart ? draw() : undefined;
    atStart = false;
    switch (fault) {
      case undefined:
        forward(chunk, client, service);
        return;
      case 'throttle':
      case 'error':
        answerWith(faultReply(target, fault));
        return;
      case 'drop':
        client.destroy();
        return;
      case 'delay':
        client.pause();
        setTimeout(() => {
          client.resume();
          forward(chunk, client, service);
        }, DELAY_MS);
    }
  });
  service.on('data', (chunk: Buffer) => {
    atStart = true;
    forward(chunk, service, client);
  });
  client.on('end', () => service.end());
  service.on('end', () => client.end());
  client.on('close', () => service.destroy());
  service.on('close', () => {
    if (!isOver) client.destroy();
  });
  for (const socket of [client, service]) socket.on('error', () => undefined);
};

/** Stands between functions and one emulator: passes everything on, except where a fault is drawn. */
export const startFaultProxy = async (
  upstream: string,
  target: Target,
  draw: (target: FaultTarget) => FaultKind | undefined,
): Promise<FaultProxy> => {
  const port = Number(new URL(upstream).port);
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    tunnel(client, port, target, () => draw(target));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      for (const client of clients) client.destroy();
      await once(server, 'close');
    },
  };
};
