import { notices } from '../../shared/domain/notices.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** What a registration must consent to. */
export const getNotices: Handle<'getNotices'> = () => Promise.resolve(reply(200, { items: [...notices] }));
