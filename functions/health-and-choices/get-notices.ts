import { noticesShown } from '../../shared/domain/notices.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** What people can consent to, and what a registration must. */
export const getNotices: Handle<'getNotices'> = () => Promise.resolve(reply(200, { items: noticesShown }));
