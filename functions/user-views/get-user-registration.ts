import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

/** Admins did not register; they have none. */
export const getUserRegistration: Handle<'getUserRegistration'> = async ({ params: { userCode }, caller }, deps) => {
  const [refusal, progress] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    deps.store.get(registrationProgress, { userCode }),
  ]);
  if (refusal) return refusal;
  if (!progress) return refuse('not_found');
  // What was typed at each step is personal.
  return reply(200, caller.level === 'restricted' ? { ...progress, stepData: {} } : progress);
};
