import type { PrivacyPolicy } from '../../shared/domain/privacy/policy.ts';
import { hourOf, type IsoTime } from '../../shared/domain/time.ts';
import type { IdentityDirectory } from '../../shared/ports/identity-directory.ts';
import type { PersonFiles } from '../../shared/ports/person-files.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';

export type ErasureDeps = {
  store: Store;
  files: PersonFiles;
  directory: Pick<IdentityDirectory, 'find' | 'remove'>;
  policy: PrivacyPolicy;
};

/** What became of an order in one step; `again`: it is now another one, to be read anew. */
export type Step = 'erased' | 'looked' | 'held' | 'postponed' | 'unfinished' | 'again';

export const stampAt = (at: IsoTime): Stamp => ({
  action: 'erase',
  actorType: 'system',
  reason: 'closed, and kept for as long as it had to be',
  at,
});

/** When an order is looked at next. */
export const dueOn = (dueAt: IsoTime) => ({ dueAt, dueHour: hourOf(dueAt) });
