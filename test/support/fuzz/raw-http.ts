import { once } from 'node:events';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FuzzRequest } from './requests.ts';
import type { Answered } from './send.ts';

/** What cannot stand in a header line, whoever sends it. */
const lineOf = ([name, value]: readonly [string, string]): string =>
  `${name}: ${Buffer.from(value, 'utf8')
    .toString('latin1')
    .replaceAll(/[\0\r\n]/g, ' ')}`;

/** The bytes of a request as a client without scruples writes them. */
export const bytesOf = ({ method, target, headers, body, caller }: FuzzRequest): Buffer => {
  const own = [
    ['host', 'api.test'],
    ['connection', 'close'],
    ...(body.length > 0 ? [['content-length', String(body.length)]] : []),
    ...(caller.authorization === undefined ? [] : [['authorization', caller.authorization]]),
  ] as [string, string][];
  const given = headers.filter(([name]) => !own.some(([one]) => one === name));
  const head = [`${method} ${target} HTTP/1.1`, ...[...own, ...given].map(lineOf), '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
};

/**
 * Writes bytes to a server and reads until it closes. With `hangsUp` nothing more can come, and the server knows.
 * @returns undefined when it closed without an answer
 */
export const exchange = async (
  url: string,
  bytes: Buffer,
  hangsUp = false,
): Promise<Omit<Answered, 'resource'> | undefined> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const read = buffer(socket).catch(() => Buffer.alloc(0));
  socket.on('error', () => undefined);
  socket.write(bytes);
  if (hangsUp) socket.end();
  // What is said before the answer, to who expects it (RFC 9110, 15.2), is no answer.
  const text = (await read).toString('utf8').replace(/^(HTTP\/1\.1 1\d\d [^\r]*\r\n\r\n)+/, '');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  if (status === undefined) return undefined;
  return {
    status: Number(status),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    ),
    text: rest.join('\r\n\r\n'),
  };
};
