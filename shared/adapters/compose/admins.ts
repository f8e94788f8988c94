import { adminAuthoriser } from '../../http/authorise-admin.ts';
import { deniedActs } from '../../http/denied-acts.ts';
import type { Identification } from '../../http/identify.ts';
import type { Store } from '../../store/store.ts';
import { randomIds } from '../ids.ts';

/** Checks callers of `admin` routes, and notes what they are refused. */
export const adminsOf = (store: Store): NonNullable<Identification['admins']> => ({
  authorise: adminAuthoriser(store),
  noteDenied: deniedActs(store, randomIds),
});
