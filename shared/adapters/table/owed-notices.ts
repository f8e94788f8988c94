import type { Notice } from '../../domain/messages.ts';
import { days, hourOf, later, minutes, type IsoTime } from '../../domain/time.ts';
import { owedNotice } from '../../entities/owed-notice.ts';
import { create, type Write } from '../../store/writes.ts';

/** How long a message may be on its way before it is sent again: longer than the queue tries on its own. */
const SENT_AGAIN_AFTER = minutes(30);

/** A notice that is older tells of the past only; the audit log and the login history do that better. */
const WORTH_TELLING_FOR = days(3);

/** When a notice that was sent at a moment is sent again, unless it was delivered. */
export const dueAgain = (at: IsoTime) => {
  const dueAt = later(at, SENT_AGAIN_AFTER);
  return { dueAt, dueHour: hourOf(dueAt) };
};

/**
 * The writes that make an act owe its notices: they belong in its transaction, so that whatever happens to the process,
 * the queue or the mail afterwards, somebody is told.
 */
export const owing = (notices: readonly Notice[], at: IsoTime): Record<string, Write> =>
  Object.fromEntries(
    notices.map((message) => {
      const { id, owedTo: userCode } = message;
      const expiresAt = later(at, WORTH_TELLING_FOR);
      return [`notice_${id}`, create(owedNotice, { userCode, id, message, ...dueAgain(at), expiresAt })];
    }),
  );
