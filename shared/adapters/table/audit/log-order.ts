import { auditTrail } from '../../../entities/audit-trail.ts';
import type { Shown } from '../../../store/entity.ts';
import type { Store } from '../../../store/store.ts';
import { later, type IsoTime } from '../../../domain/time.ts';

const PAGE = 500;

export type Span = { after?: IsoTime | undefined; through: IsoTime };

/** The moment a span begins with: nothing is written between two milliseconds. */
export const beginOf = ({ after }: Pick<Span, 'after'>): IsoTime | undefined =>
  after === undefined ? undefined : later(after, 1);

/** The entries written in a span, in the order they were written, page by page. */
export async function* entriesIn(
  store: Pick<Store, 'list'>,
  span: Span,
): AsyncGenerator<Shown<typeof auditTrail>[], void, undefined> {
  let after: string | undefined;
  do {
    const { items, next } = await store.list(
      auditTrail,
      { index: 'all', of: {} },
      { limit: PAGE, newestFirst: false, from: beginOf(span), to: span.through, after },
    );
    yield items;
    after = next;
  } while (after !== undefined);
}
