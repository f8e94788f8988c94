import { fault, type Fault } from './faults.ts';
import { rootOf } from './merkle.ts';
import { isSigned, sealHash, type SealedLeaf, type SignedSeal, type TrustedKeys } from './seal.ts';

const nameOf = ({ seal: { log, number } }: SignedSeal): string => `seal ${number} of ${log}`;

/** Whether the chain holds from one seal to the next. */
const chainFaults = (before: SignedSeal, seal: SignedSeal): Fault[] => {
  const [was, is] = [before.seal, seal.seal];
  if (is.number === was.number)
    return sealHash(was) === sealHash(is)
      ? []
      : [fault('seal_unchained', nameOf(seal), `There are two different seals with the number ${is.number}.`)];
  if (is.number > was.number + 1) {
    const missing =
      is.number === was.number + 2 ? `Seal ${was.number + 1} is` : `Seals ${was.number + 1} to ${is.number - 1} are`;
    return [fault('seal_missing', is.log, `${missing} missing: what they sealed cannot be proved.`)];
  }
  return is.previous === sealHash(was) && is.after === was.through
    ? []
    : [
        fault(
          'seal_unchained',
          nameOf(seal),
          `Seal ${is.number} does not follow on the seal ${was.number} that is here.`,
        ),
      ];
};

const leafFaults = (sealed: SignedSeal, leaves: readonly SealedLeaf[] | undefined): Fault[] => {
  const { number, root, size } = sealed.seal;
  if (!leaves) return [fault('leaves_missing', nameOf(sealed), `The list of leaves of seal ${number} is missing.`)];
  return leaves.length === size && rootOf(leaves.map(({ hash }) => hash)) === root
    ? []
    : [fault('leaves_changed', nameOf(sealed), `The list of leaves of seal ${number} is not the one that was sealed.`)];
};

/**
 * Checks the seals of one log against each other, against the keys that are trusted, and against their leaves.
 * @returns the faults, and the seals (in their order) whose leaves can be relied on
 */
export const checkSeals = (
  seals: readonly SignedSeal[],
  leaves: ReadonlyMap<number, readonly SealedLeaf[]>,
  keys: TrustedKeys,
): { faults: Fault[]; sound: SignedSeal[] } => {
  const inOrder = seals.toSorted((left, right) => left.seal.number - right.seal.number);
  const own = inOrder.map((sealed) => [
    ...(isSigned(sealed, keys)
      ? []
      : [
          fault(
            'seal_forged',
            nameOf(sealed),
            keys.has(sealed.seal.key)
              ? `Seal ${sealed.seal.number} was changed after it was signed.`
              : `Seal ${sealed.seal.number} is signed by a key that is not among the given ones.`,
          ),
        ]),
    ...leafFaults(sealed, leaves.get(sealed.seal.number)),
  ]);
  return {
    faults: [...own.flat(), ...inOrder.slice(1).flatMap((sealed, at) => chainFaults(inOrder[at] ?? sealed, sealed))],
    sound: inOrder.filter((_, at) => own[at]?.length === 0),
  };
};
