import { everyAct } from './acts/every-act.ts';
import type { Answer, TestApp } from './app.ts';
import { routeOf } from './chaos/world.ts';

/** An act made ready, and how to ask for it (or for another body), each time with the same Idempotency-Key. */
export const asking = async (app: TestApp, operation: string, body?: unknown): Promise<() => Promise<Answer>> => {
  const act = everyAct.find((one) => one.operation === operation);
  const wish = await act?.prepare(app);
  if (!wish || typeof wish === 'function')
    throw new Error(`${operation} has no act, or one that differs by the moment`);
  const { params = {}, ...call } = wish;
  const { method, path } = routeOf(operation).route;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const headers = { 'Idempotency-Key': '0123456789abcdef', ...call.headers };
  return () => app.request(method, filled, { ...call, ...(body !== undefined && { body }), headers });
};
