import { choices } from '../../shared/domain/choices.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Values and labels, so that apps do not hard-code them. */
export const getChoices: Handle<'getChoices'> = () => Promise.resolve(reply(200, choices));
