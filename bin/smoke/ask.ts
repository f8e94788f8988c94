/** What was answered to one request. */
export type Reply = { request: string; status: number; headers: Headers; text: string };

export type Question = { method?: string; headers?: Record<string, string>; body?: string };

export type Ask = (path: string, question?: Question) => Promise<Reply>;

/** No answer at all: wrong name, closed port, a certificate nobody trusts, too late. */
export class Unanswered extends Error {}

const whyNot = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
};

/** A client that says who it is, follows nothing, and remembers every reply. @param base without a slash at its end */
export const asker = (base: string, timeoutMs: number): { ask: Ask; replies: readonly Reply[] } => {
  const replies: Reply[] = [];
  const ask: Ask = async (path, { method = 'GET', headers = {}, body } = {}) => {
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { 'user-agent': 'credbuzzpay-smoke', ...headers },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { status } = response;
      const reply = { request: `${method} ${path}`, status, headers: response.headers, text: await response.text() };
      replies.push(reply);
      return reply;
    } catch (cause) {
      throw new Unanswered(`${method} ${path} was not answered (${whyNot(cause)})`);
    }
  };
  return { ask, replies };
};

/** A POST of JSON. */
export const sent = (body: string): Question => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
});
