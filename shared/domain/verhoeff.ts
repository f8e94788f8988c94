/** Multiplication in the dihedral group D5: rotations 0–4, reflections 5–9. */
const times = (left: number, right: number): number => {
  const turn = left < 5 ? left + right : left - right;
  const rotation = ((turn % 5) + 5) % 5;
  return left < 5 === right < 5 ? rotation : rotation + 5;
};

/** Verhoeff's position permutation, applied once for each place. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

const permuted = (digit: number, place: number): number =>
  Array.from({ length: place % 8 }).reduce<number>((value) => permutation[value] ?? 0, digit);

/**
 * Whether a number of ASCII digits ends in its Verhoeff check digit (J. Verhoeff, 1969), as Aadhaar numbers and VIDs do.
 * It says well formed, never issued.
 */
export const isVerhoeff = (digits: string): boolean =>
  /^[0-9]+$/.test(digits) &&
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, place) => times(sum, permuted(Number(digit), place)), 0) === 0;
