import { timingSafeEqual } from 'node:crypto';

/** Compares two texts in a time that tells nothing about where they differ. */
export const sameText = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};
