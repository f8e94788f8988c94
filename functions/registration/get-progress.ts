import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** How far the caller's registration came. Accounts an admin made have none. */
export const getProgress: Handle<'getProgress'> = async ({ caller: { userCode } }, { store }) => {
  const progress = await store.get(registrationProgress, { userCode });
  return progress ? reply(200, progress, progress.version) : refuse('not_found');
};
