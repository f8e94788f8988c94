import { setTimeout as pause } from 'node:timers/promises';
import { json, type Outgoing } from '../http-server.ts';

/** How a provider fails on demand. */
export type Trouble = 'slow' | 'error' | 'throttled' | 'html' | 'truncated';

/** Longer than anybody waits. */
const SLOW_MS = 8_000;

const failure = (code: string) => ({ error: { code, detail: 'asked for by a magic value' } });

/** The answer of a provider in trouble. */
export const inTrouble = async (trouble: Trouble): Promise<Outgoing> => {
  switch (trouble) {
    case 'slow':
      // Nobody waits for it when the system stops.
      await pause(SLOW_MS, undefined, { ref: false });
      return json(200, {});
    case 'error':
      return json(500, failure('internal_error'));
    case 'throttled':
      return json(429, failure('too_many_requests'), { 'retry-after': '60' });
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><body><h1>Planned maintenance</h1></body></html>',
      };
    case 'truncated':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"status":"E","registeredNa' };
  }
};
