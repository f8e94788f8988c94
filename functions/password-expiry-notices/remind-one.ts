import type { Handled } from '../../shared/adapters/table/drain.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { isReachable } from '../../shared/domain/reachable.ts';
import { days, later, type IsoTime } from '../../shared/domain/time.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { sentNotice } from '../../shared/entities/sent-notice.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import { daysBetween, type DueDay } from './due-days.ts';

export type RemindDeps = {
  store: Pick<Store, 'get' | 'list' | 'write' | 'commit' | 'readTogether'>;
  messages: Messages;
  metrics: Metrics;
  ids: Ids;
};

const NOTICE = 'password_expiring';

/**
 * Tells one person that the password expires. That it is told is noted with the notice that is owed for it, so that no
 * two runs tell it, and none forgets it.
 * @returns `refused` when it was sent before, or there is nobody to be told
 */
export const remindOne = async (
  deps: RemindDeps,
  userCode: UserCode,
  { expiryDay, step }: DueDay,
  today: string,
  at: IsoTime,
): Promise<Handled> => {
  const { store, ids } = deps;
  const { account, security } = await store.readTogether(
    { account: userAccount, security: securitySettings },
    { userCode },
  );
  if (!isReachable(account) || security?.passwordExpiryDay !== expiryDay) return 'refused';
  const key = { userCode, notice: NOTICE, occasion: `${expiryDay}.${step}` };
  const expiresAt = later(`${expiryDay}T00:00:00.000Z`, days(2));
  const left = String(daysBetween(today, expiryDay));
  const notice = noticeTo(account, { id: ids.record(at), template: NOTICE, values: { days: left, day: expiryDay } });
  const noted = await store.commit(at, { sent: create(sentNotice, { ...key, expiresAt }), ...owing([notice], at) });
  if (noted.kind === 'refused') return 'refused';
  await tell(deps, [notice]);
  return 'done';
};
