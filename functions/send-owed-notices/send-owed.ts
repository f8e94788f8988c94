import type { Handled } from '../../shared/adapters/table/drain.ts';
import { dueAgain } from '../../shared/adapters/table/owed-notices.ts';
import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { owedNotice, type OwedNotice } from '../../shared/entities/owed-notice.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import { atMost } from '../../shared/store/conditions.ts';
import type { Store } from '../../shared/store/store.ts';
import { erase, patch } from '../../shared/store/writes.ts';
import { sendOwedNotices } from './schedule.ts';

export type SendOwedDeps = {
  store: Pick<Store, 'get' | 'list' | 'write'>;
  messages: Messages;
  log: Log;
  metrics: Metrics;
  limit: number;
};

type Due = Pick<OwedNotice, 'userCode' | 'id'>;

/**
 * One notice. When it is due next is written down before it is sent: it keeps another run from sending it at the same
 * time, and a process that dies between, or a queue that is down, only makes it due again.
 */
const sendOne = async ({ store, messages, log, metrics }: SendOwedDeps, { userCode, id }: Due, at: IsoTime) => {
  const key = { userCode, id };
  const next = patch(owedNotice, key, { set: dueAgain(at), when: { dueAt: atMost(at) } });
  const claimed = await store.write(at, next);
  if (claimed.kind === 'refused') return 'refused';
  const { message, expiresAt } = claimed.item;
  if (expiresAt > at) {
    await messages.send([message]);
    return 'sent';
  }
  await store.write(at, erase(owedNotice, key));
  log.error('a notice was never delivered', { userCode, template: message.template, channel: message.channel });
  metrics.count('NoticesLost', 1);
  return 'expired';
};

/** Sends what is still owed: the queue, the process or the mail failed when it was first sent. */
export const sendOwed =
  (deps: SendOwedDeps) =>
  async (run: Run): Promise<Counts> => {
    const counts = { sent: 0, expired: 0 };
    const { refused, failed } = await sweepDue(
      deps.store,
      {
        name: sendOwedNotices.name,
        of: owedNotice,
        index: 'due',
        bucket: 'dueHour',
        handle: async (due): Promise<Handled> => {
          const outcome = await sendOne(deps, due, run.at);
          if (outcome === 'refused') return outcome;
          counts[outcome] += 1;
          return 'done';
        },
      },
      { ...run, limit: deps.limit, log: deps.log },
    );
    return { ...counts, refused, failed };
  };
