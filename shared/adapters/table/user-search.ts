import { rarestTrigram, searchFor } from '../../domain/search/trigrams.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { claimValue } from '../../entities/claim.ts';
import { searchPosting, type SearchPosting } from '../../entities/search-posting.ts';
import type { Store } from '../../store/store.ts';

/** Postings of one trigram are spread over these, by user. */
const SHARDS = 8;

/** Where the postings of a user are. */
export const postingShard = (userCode: UserCode): string =>
  String(Array.from(userCode).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 0) % SHARDS);

export type Search = {
  typed: string;
  /** Only users of these branches; absent: of all. */
  branches?: readonly string[] | undefined;
  limit: number;
  after?: string | undefined;
};

/**
 * Users whose e-mail, mobile number, name or user code contains a text, newest first: one parallel read under its rarest
 * trigram, filtered by the whole text. @returns nothing for a text too short, or within a common mail domain
 */
export const searchUsers = async (
  store: Pick<Store, 'list'>,
  { typed, branches, limit, after }: Search,
): Promise<{ items: SearchPosting[]; next: string | undefined }> => {
  const question = searchFor(typed);
  const trigram = rarestTrigram(question);
  if (trigram === undefined) return { items: [], next: undefined };
  const sources = Array.from({ length: SHARDS }, (_, shard) => ({
    index: 'primary' as const,
    of: { trigram: claimValue(trigram), shard: String(shard) },
  }));
  const where = { text: { contains: question }, ...(branches && { branchCode: { oneOf: branches } }) };
  return store.list(searchPosting, sources, { limit, after, where });
};
