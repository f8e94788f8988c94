import type { IsoTime } from '../../shared/domain/time.ts';
import { minutesUntil } from '../../shared/http/code-messages.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Message } from '../../shared/domain/messages.ts';

type Notice = Pick<Message, 'channel' | 'to' | 'language'> & {
  template: 'already_registered' | 'registration_pending';
};

/** Tells an owner, through the contact that is theirs, that somebody tried to register with it. */
export const noticeMessage = (ids: Ids, notice: Notice, at: IsoTime, until: IsoTime = at): Message => ({
  id: ids.record(at),
  ...notice,
  values: { minutes: minutesUntil(at, until) },
});
