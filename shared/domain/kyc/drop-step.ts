import type { Policy } from '../policy.ts';
import { hourOf, later, type IsoTime } from '../time.ts';
import { afterDropEvent, isUnderWay, type PennyDropEvent, type PennyDropStatus } from './penny-drop.ts';

type Standing = {
  status: PennyDropStatus;
  polls: number;
  givesUpAt: IsoTime;
  dueAt?: IsoTime | undefined;
  dueHour?: string | undefined;
};

type Waits = Pick<Policy['kyc']['bank']['pennyDrop'], 'firstPollMs' | 'longestPollMs'>;

/**
 * When the provider is asked next: twice as late each time, once more when time is up, and never once nothing can come.
 * One that the provider never took is its owner's to take up again, not the clock's.
 */
export const nextPoll = ({ status, polls, givesUpAt, dueAt, dueHour }: Standing, at: IsoTime, waits: Waits) => {
  if (!isUnderWay(status) || at >= givesUpAt) return { dueAt: undefined, dueHour: undefined };
  if (dueAt !== undefined && dueAt > at) return { dueAt, dueHour };
  const wait = Math.min(waits.firstPollMs * 2 ** (polls + 1), waits.longestPollMs);
  const wished = later(at, wait);
  const next = wished < givesUpAt ? wished : givesUpAt;
  return { polls: polls + 1, dueAt: next, dueHour: hourOf(next) };
};

/**
 * What an event makes of a drop at a moment. `accept` and silence (undefined) end it when its time is up, unless the
 * provider never had it.
 * @returns undefined when the event is not possible: it is late, or was told before
 */
export const dropStep = (
  drop: Pick<Standing, 'status' | 'givesUpAt'>,
  event: PennyDropEvent | undefined,
  at: IsoTime,
): PennyDropStatus | undefined => {
  const { status } = drop;
  const isOver = at >= drop.givesUpAt;
  if (event === undefined) return isOver && status === 'pending' ? afterDropEvent(status, 'give_up') : status;
  if (event !== 'accept') return afterDropEvent(status, event);
  if (isOver) return afterDropEvent(status, 'give_up');
  return status === 'pending' ? status : afterDropEvent(status, event);
};
