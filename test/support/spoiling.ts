import type { IncomingHttpHeaders } from 'node:http';

export type Seen = { method: string; path: string; headers: IncomingHttpHeaders };
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Breaks = (answer: Answer, seen: Seen) => Partial<Answer> | undefined;

export const at =
  (method: string, path: string, spoilt: Parameters<typeof spoil>[0]): Breaks =>
  (answer, seen) =>
    seen.method === method && seen.path === path ? spoil(spoilt)(answer, seen) : undefined;
export const spoil =
  (spoilt: Partial<Answer> | ((answer: Answer, seen: Seen) => Partial<Answer>)): Breaks =>
  (answer, seen) =>
    typeof spoilt === 'function' ? spoilt(answer, seen) : spoilt;
/** A change to the JSON that is answered. */
export const edited = (edit: (body: Record<string, unknown>) => unknown) => (answer: Answer) => ({
  body: JSON.stringify(edit(JSON.parse(answer.body) as Record<string, unknown>)),
});
export const withoutHeader = (name: string) => (answer: Answer) => ({
  headers: Object.fromEntries(Object.entries(answer.headers).filter(([one]) => one !== name)),
});
export const firstKey = (body: Record<string, unknown>) => (body['keys'] as object[])[0];
/** Whatever was refused so is let through. */
export const letsThrough =
  (code: string): Breaks =>
  ({ body }) =>
    body.includes(`"code":"${code}"`) ? { status: 200, body: '{}' } : undefined;
