import { ask } from '../../functions/ask-providers/ask.ts';
import { askProviders } from '../../functions/ask-providers/schedule.ts';
import { abandon } from '../../functions/abandon-registrations/abandon.ts';
import { abandonRegistrations } from '../../functions/abandon-registrations/schedule.ts';
import { close } from '../../functions/close-sessions/close.ts';
import { closeSessions } from '../../functions/close-sessions/schedule.ts';
import { expireGrants } from '../../functions/expire-access-grants/expire-grants.ts';
import { eraseDue } from '../../functions/erase-accounts/erase-due.ts';
import { eraseAccounts } from '../../functions/erase-accounts/schedule.ts';
import { expireAccessGrants } from '../../functions/expire-access-grants/schedule.ts';
import { expire } from '../../functions/expire-otps/expire.ts';
import { expireOtps } from '../../functions/expire-otps/schedule.ts';
import { giveUp } from '../../functions/expire-uploads/give-up.ts';
import { expireUploads } from '../../functions/expire-uploads/schedule.ts';
import { lift } from '../../functions/lift-blocks/lift.ts';
import { remind as remindOfKyc } from '../../functions/kyc-reminders/remind.ts';
import { kycReminders } from '../../functions/kyc-reminders/schedule.ts';
import { liftBlocks } from '../../functions/lift-blocks/schedule.ts';
import { remind } from '../../functions/password-expiry-notices/remind.ts';
import { makeCopies } from '../../functions/make-exports/make-copies.ts';
import { makeExports } from '../../functions/make-exports/schedule.ts';
import { passwordExpiryNotices } from '../../functions/password-expiry-notices/schedule.ts';
import { sendOwedNotices } from '../../functions/send-owed-notices/schedule.ts';
import { sendOwed } from '../../functions/send-owed-notices/send-owed.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { dayInIndia, days, later, minutes } from '../../shared/domain/time.ts';
import type { RunCount } from '../../shared/platform/metrics.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import type { Store } from '../../shared/store/store.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { workOffBulk } from '../../functions/work-off-bulk/schedule.ts';
import { workOff } from '../../functions/work-off-bulk/work-off.ts';
import { blockedUntil, featureUntil, inactiveSince, otpUntil, passwordUntil, sessionUntil } from './due.ts';
import { noticeDue } from './due-notices.ts';
import {
  bulkJobFor,
  documentUntil,
  copyAskedFor,
  dropDue,
  erasureDue,
  kycUntil,
  panQuestionDue,
} from './due-records.ts';
import { poll } from '../../functions/poll-penny-drops/poll.ts';
import { pollPennyDrops } from '../../functions/poll-penny-drops/schedule.ts';
import { memoryDirectory } from './directory.ts';
import { memoryPersonFiles } from './person-files.ts';
import { memoryVerifier, valid } from './bank-verifier.ts';
import { memoryRegistry } from './pan-registry.ts';
import { at, silent, uncounted } from './sweeping.ts';
import { memoryVault } from './vault.ts';

type Known = {
  name: string;
  counted: RunCount;
  /** Makes one item that is due at `at`. */
  seed: (store: Store) => Promise<unknown>;
  run: (store: Store) => (run: Run) => Promise<Counts>;
};

const common = { log: silent, limit: 1000 };
const due = later(at, -minutes(3));
const { vault } = memoryVault();

/** What an erasure needs beside the table, with nothing in it. */
export const erasureDeps = () => ({
  files: memoryPersonFiles().files,
  directory: memoryDirectory().directory,
  policy: defaultPolicy.privacy,
});

/** Owners are told; nobody listens. */
const messages = { send: () => Promise.resolve() };
const telling = { messages, metrics: uncounted, ids: randomIds };

/** Every function that sweeps, with something for it to find. */
export const sweepers: readonly Known[] = [
  {
    name: expireOtps.name,
    counted: 'expired',
    seed: (store) => otpUntil(store, due),
    run: (store) => expire({ store, ...common }),
  },
  {
    name: expireAccessGrants.name,
    counted: 'expired',
    seed: (store) => featureUntil(store, due),
    run: (store) => expireGrants({ store, ...common }),
  },
  {
    name: expireUploads.name,
    counted: 'expired',
    seed: (store) => documentUntil(store, due),
    run: (store) => giveUp({ store, documents: { remove: () => Promise.resolve() }, ...common }),
  },
  {
    name: abandonRegistrations.name,
    counted: 'abandoned',
    seed: (store) => inactiveSince(store, later(at, -days(8))),
    run: (store) => abandon({ store, policy: defaultPolicy.registration, ...common }),
  },
  {
    name: closeSessions.name,
    counted: 'closed',
    seed: (store) => sessionUntil(store, due),
    run: (store) => close({ store, pause: () => Promise.resolve(), ...common }),
  },
  {
    name: liftBlocks.name,
    counted: 'unblocked',
    seed: (store) => blockedUntil(store, due),
    run: (store) => lift({ store, ...common }),
  },
  {
    name: workOffBulk.name,
    counted: 'changed',
    seed: (store) => bulkJobFor(store, later(at, -minutes(3))),
    run: (store) => workOff({ store, sessions: sessionTable(store, defaultPolicy.session) }),
  },
  {
    name: passwordExpiryNotices.name,
    counted: 'sent',
    seed: (store) => passwordUntil(store, dayInIndia(later(at, days(7))), due),
    run: (store) => remind({ ...telling, store, ...common }),
  },
  {
    name: askProviders.name,
    counted: 'settled',
    seed: (store) => panQuestionDue(store, vault, due),
    run: (store) =>
      ask({ ...telling, store, vault, panRegistry: memoryRegistry().registry, policy: defaultPolicy.kyc, ...common }),
  },
  {
    name: kycReminders.name,
    counted: 'expired',
    seed: (store) => kycUntil(store, due),
    run: (store) => remindOfKyc({ ...telling, store, policy: defaultPolicy.kyc, ...common }),
  },
  {
    name: sendOwedNotices.name,
    counted: 'sent',
    seed: (store) => noticeDue(store, due),
    run: (store) => sendOwed({ ...telling, store, ...common }),
  },
  {
    name: pollPennyDrops.name,
    counted: 'settled',
    seed: (store) => dropDue(store, due),
    run: (store) => {
      const { verifier, answers } = memoryVerifier();
      answers.fetch = valid('Asha Patil');
      return poll({ ...telling, store, policy: defaultPolicy, bankVerifier: verifier, ...common });
    },
  },
  {
    name: eraseAccounts.name,
    counted: 'erased',
    seed: (store) => erasureDue(store, due),
    run: (store) => eraseDue({ store, ...erasureDeps(), ...common }),
  },
  {
    name: makeExports.name,
    counted: 'made',
    seed: (store) => copyAskedFor(store, due),
    run: (store) =>
      makeCopies({
        store,
        documents: { keep: () => Promise.resolve() },
        policy: defaultPolicy.documents,
        ...common,
      }),
  },
];
