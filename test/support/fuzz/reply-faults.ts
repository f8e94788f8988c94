import { operationAt } from './contract.ts';
import type { Answered } from './send.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What is wrong with a problem besides its schema. */
const problemFaults = ({ status, headers, text }: Answered): string[] => {
  const problem = parsed(text) as { status?: unknown; instance?: unknown } | undefined;
  // What is answered again names the request that it happened to.
  const isReplayed = headers['idempotency-replayed'] === 'true';
  return [
    ...(problem?.status === status ? [] : ['the problem names another status']),
    ...(isReplayed || problem?.instance === headers['x-request-id'] ? [] : ['`instance` is not the id of the request']),
    ...(headers['cache-control'] === 'no-store' ? [] : ['a problem may be cached']),
  ];
};

/** What nobody declared is one of two things. */
const undeclaredFaults = (answered: Answered): string[] => {
  const expected = answered.resource === '/{proxy+}' ? 404 : 405;
  return answered.status === expected ? problemFaults(answered) : [`answered ${answered.status}, not ${expected}`];
};

/** How an answer differs from what the document says of its route. */
export const replyFaults = (method: string, answered: Answered): string[] => {
  const { resource, status, headers, text } = answered;
  if (status >= 500) return [`answered ${status}: ${text}`];
  const operation = operationAt(resource, method);
  if (!operation) return undeclaredFaults(answered);
  const declared = operation.replies[status];
  if (!declared) return [`answered ${status}, which is not declared: ${text.slice(0, 300)}`];
  const type = headers['content-type']?.split(';')[0];
  if (type !== declared.contentType)
    return [`answered ${type ?? 'without a content type'}, not ${declared.contentType ?? 'that'}`];
  if (!declared.matches) return text === '' ? [] : ['a reply without content has some'];
  const isMatching = declared.matches(parsed(text));
  const faults = (declared.matches.errors ?? []).map(
    ({ instancePath, message, params }) => `reply ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
  return [...(isMatching ? [] : [...faults, text.slice(0, 600)]), ...(status >= 400 ? problemFaults(answered) : [])];
};

/** Who reads JSON may overlook a byte order mark (RFC 8259, section 8.1), and `serve` does. */
const withoutMark = (body: Buffer): string => body.toString('utf8').replace(/^\ufeff/, '');

/** What was taken although the document says that it is not: a client that keeps to it misses something. */
export const takenFaults = (method: string, body: Buffer, { resource, status }: Answered): string[] => {
  const takes = operationAt(resource, method)?.takes;
  if (!takes || status >= 300 || body.length === 0 || takes(parsed(withoutMark(body)))) return [];
  return (takes.errors ?? []).map(
    ({ instancePath, message, params }) => `took ${instancePath} which ${message ?? ''} ${JSON.stringify(params)}`,
  );
};
