import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** So that other services can verify our tokens without calling us. */
export const getJwks: Handle<'getJwks'> = async (_request, { tokenKeys }) => {
  const keys = await tokenKeys.publicKeys();
  return reply(200, { keys: keys.map((key) => ({ ...key, kty: key.kty ?? 'EC', kid: key.kid ?? '' })) });
};
