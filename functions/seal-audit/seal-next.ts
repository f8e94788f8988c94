import { entriesIn } from '../../shared/adapters/table/audit/log-order.ts';
import { rootOf } from '../../shared/domain/audit/merkle.ts';
import {
  keyName,
  sealedText,
  sealHash,
  type Seal,
  type SealedLeaf,
  type SignedSeal,
} from '../../shared/domain/audit/seal.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { hourOf, later, type IsoTime } from '../../shared/domain/time.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import type { SealFiles, SealSigner } from '../../shared/ports/seals.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';

export type SealDeps = {
  store: Pick<Store, 'get' | 'list' | 'write'>;
  files: SealFiles;
  signer: SealSigner;
  policy: Policy['audit'];
  /** The stage whose log it is. */
  stage: string;
};

type Leaf = SealedLeaf & { createdAt: IsoTime };

/** The end of the last hour that is over for so long that indexes show all of it. */
const endOfLastHour = (at: IsoTime, settledMs: number): IsoTime => `${hourOf(later(at, -settledMs))}:00:00.000Z`;

/** What was written since the last seal: to the end of the hour, or as far as one tree may grow. */
const newLeaves = async (
  { store, policy }: SealDeps,
  span: { after: IsoTime | undefined; through: IsoTime },
): Promise<{ leaves: Leaf[]; through: IsoTime }> => {
  const leaves: Leaf[] = [];
  for await (const page of entriesIn(store, span)) {
    leaves.push(...page.map(({ id, leaf, createdAt }) => ({ id, hash: leaf, createdAt })));
    const beyond = leaves[policy.leavesPerSeal]?.createdAt;
    if (beyond === undefined) continue;
    // The next seal begins with a moment of its own: entries of one moment stay together.
    const whole = leaves.filter(({ createdAt }) => createdAt < beyond);
    if (whole.length > 0) return { leaves: whole, through: later(beyond, -1) };
  }
  return { leaves, through: span.through };
};

/** Entries of the last seal's time that it did not have in reach: an index that was slow, a clock that was behind. */
const lateLeaves = async ({ store, files }: SealDeps, last: SignedSeal | undefined): Promise<SealedLeaf[]> => {
  if (!last) return [];
  const known = new Set((await files.leaves(last))?.map(({ id }) => id));
  const late: SealedLeaf[] = [];
  for await (const page of entriesIn(store, last.seal))
    late.push(...page.filter(({ id }) => !known.has(id)).map(({ id, leaf }) => ({ id, hash: leaf })));
  return late;
};

const newestSeal = async ({ store, files }: SealDeps): Promise<SignedSeal | undefined> => {
  const { items } = await store.list(auditSeal, { index: 'primary', of: {} }, { limit: 1 });
  const [newest] = items;
  return newest && files.seal(newest.number);
};

const note = ({ store }: SealDeps, { seal, signature }: SignedSeal, at: IsoTime) =>
  store.write(at, create(auditSeal, { ...seal, signature }));

/**
 * Makes the next seal, if an hour is over that has none. The object in the bucket is what counts: a run that was cut off
 * after it was put is taken up there, and of two runs at once the first one's seal stands.
 * @returns the seal, or undefined when everything is sealed
 */
export const sealNext = async (deps: SealDeps, at: IsoTime): Promise<SignedSeal | undefined> => {
  const { files, signer, policy, stage } = deps;
  const last = await newestSeal(deps);
  const number = (last?.seal.number ?? 0) + 1;
  const found = await files.seal(number);
  if (found) {
    await note(deps, found, at);
    return found;
  }
  const end = endOfLastHour(at, policy.sealAfterMs);
  if (last && last.seal.through >= end) return undefined;
  const [{ leaves, through }, late, spki] = await Promise.all([
    newLeaves(deps, { after: last?.seal.through, through: end }),
    lateLeaves(deps, last),
    signer.publicKey(),
  ]);
  const all = [...late, ...leaves.map(({ id, hash }) => ({ id, hash }))];
  const seal: Seal = {
    log: stage,
    number,
    ...(last && { after: last.seal.through, previous: sealHash(last.seal) }),
    through,
    size: all.length,
    late: late.length,
    root: rootOf(all.map(({ hash }) => hash)),
    sealedAt: at,
    key: keyName(spki),
  };
  const sealed = { seal, signature: await signer.sign(sealedText(seal)) };
  await files.keepKey(seal.key, spki);
  const kept = (await files.keep(sealed, all)) === 'kept' ? sealed : await files.seal(number);
  if (kept) await note(deps, kept, at);
  return kept;
};
