import { randomIds } from '../../shared/adapters/ids.ts';
import { dueAgain, owing } from '../../shared/adapters/table/owed-notices.ts';
import type { Notice } from '../../shared/domain/messages.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Store } from '../../shared/store/store.ts';
import { person } from './due.ts';

const epoch = '1970-01-01T00:00:00.000Z';
const GRACE = Date.parse(dueAgain(epoch).dueAt) - Date.parse(epoch);

/** A notice that is owed to somebody, and is sent again at a moment. */
export const noticeDue = async (store: Store, dueAt: IsoTime): Promise<Notice> => {
  const at = later(dueAt, -GRACE);
  const account = await person(store, at);
  const notice = noticeTo(account, { id: randomIds.record(at), template: 'password_changed' });
  await store.commit(at, owing([notice], at));
  return notice;
};
