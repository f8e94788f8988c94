import type { Handled } from '../../shared/adapters/table/drain.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { isReachable } from '../../shared/domain/reachable.ts';
import { days, later, type IsoTime } from '../../shared/domain/time.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { sentNotice } from '../../shared/entities/sent-notice.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Store } from '../../shared/store/store.ts';
import { create, erase } from '../../shared/store/writes.ts';
import { daysBetween, type DueDay } from './due-days.ts';

export type RemindDeps = {
  store: Pick<Store, 'get' | 'list' | 'write' | 'readTogether'>;
  messages: Messages;
  ids: Ids;
};

const NOTICE = 'password_expiring';

/**
 * Tells one person that the password expires. The notice is noted before it is sent, so that no two runs send it; if the
 * queue refuses it, the note is taken back and a later run sends it. A process killed between the two sends one notice
 * too few (the next step of the ladder follows), never one too many.
 * @returns `refused` when it was sent before, or there is nobody to be told
 */
export const remindOne = async (
  { store, messages, ids }: RemindDeps,
  userCode: UserCode,
  { expiryDay, step }: DueDay,
  today: string,
  at: IsoTime,
): Promise<Handled> => {
  const { account, security } = await store.readTogether(
    { account: userAccount, security: securitySettings },
    { userCode },
  );
  if (!isReachable(account) || security?.passwordExpiryDay !== expiryDay) return 'refused';
  const key = { userCode, notice: NOTICE, occasion: `${expiryDay}.${step}` };
  const expiresAt = later(`${expiryDay}T00:00:00.000Z`, days(2));
  const noted = await store.write(at, create(sentNotice, { ...key, expiresAt }));
  if (noted.kind === 'exists') return 'refused';
  const left = String(daysBetween(today, expiryDay));
  try {
    await messages.send([
      noticeTo(account, { id: ids.record(at), template: NOTICE, values: { days: left, day: expiryDay } }),
    ]);
  } catch (cause) {
    await store.write(at, erase(sentNotice, key));
    throw cause;
  }
  return 'done';
};
