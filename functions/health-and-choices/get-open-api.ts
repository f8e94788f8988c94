import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** The document generated from the same declarations that serve the API. */
export const getOpenApi: Handle<'getOpenApi'> = async (_request, { openApi }) => reply(200, await openApi());
