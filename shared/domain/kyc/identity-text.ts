import type { Gender } from '../choices.ts';
import { Secret } from '../secret.ts';

type Identity = { name: string; dob: string; gender: Gender; last4: string };

/**
 * What stands for a person where the number is not known: name (in any order, without marks), date of birth, gender and
 * the last four digits. Two people may share it, so it raises a question and refuses nothing (rules.md, KYC 2).
 */
export const identityText = ({ name, dob, gender, last4 }: Identity): Secret => {
  const words =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toUpperCase()
      .match(/\p{L}+/gu) ?? [];
  return new Secret([[...words].sort().join(' '), dob, gender, last4].join('|'));
};
