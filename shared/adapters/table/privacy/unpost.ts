import { postingsOf, searchText } from '../../../domain/search/trigrams.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { claimValue } from '../../../entities/claim.ts';
import { projection } from '../../../entities/projection.ts';
import { searchPosting } from '../../../entities/search-posting.ts';
import type { UserAccount } from '../../../entities/user-account.ts';
import type { Store } from '../../../store/store.ts';
import { erase, replace } from '../../../store/writes.ts';
import { postingShard } from '../user-search.ts';

/** Removals at the same time. */
const AT_ONCE = 25;

/**
 * Takes away what an account is searched by, as it is and as the projections last knew it. They do that themselves when an
 * account is closed; this holds also where a change never reached them.
 */
export const unpost = async (store: Pick<Store, 'get' | 'write'>, account: UserAccount, at: IsoTime): Promise<void> => {
  const { userCode, createdAt: userCreatedAt } = account;
  const known = await store.get(projection, { kind: 'user', id: userCode });
  const own = account.erasedAt === undefined ? [searchText(account)] : [];
  const texts = [...own, ...(known?.text === undefined ? [] : [known.text])];
  const shard = postingShard(userCode);
  const keys = [...new Set(texts.flatMap(postingsOf))].map((trigram) => ({
    trigram: claimValue(trigram),
    shard,
    userCreatedAt,
    userCode,
  }));
  for (let from = 0; from < keys.length; from += AT_ONCE)
    await Promise.all(keys.slice(from, from + AT_ONCE).map((key) => store.write(at, erase(searchPosting, key))));
  if (known?.text !== undefined) await store.write(at, replace(projection, known, { text: undefined }));
};
