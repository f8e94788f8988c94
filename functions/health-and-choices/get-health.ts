import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Answers without touching anything: a dependency that is down must not take the instance out of service. */
export const getHealth: Handle<'getHealth'> = ({ at }, { version }) =>
  Promise.resolve(reply(200, { status: 'ok' as const, version, time: at }));
