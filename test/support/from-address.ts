import { request as httpRequest } from 'node:http';

/** `fetch` from another address of this machine: the system takes it for another client. */
export const fetchFrom =
  (localAddress: string) =>
  async (asked: Request): Promise<Response> => {
    const body = Buffer.from(await asked.arrayBuffer());
    const { method, url } = asked;
    const headers = Object.fromEntries(asked.headers);
    return new Promise((resolve, reject) => {
      const sent = httpRequest(url, { localAddress, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve(
            new Response(Buffer.concat(parts), {
              status: answer.statusCode ?? 0,
              headers: { 'content-type': answer.headers['content-type'] ?? '' },
            }),
          ),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
