import type { KeyAction, KeyName } from '../shared/http/workflow.ts';
import type { Stage } from './stage-settings.ts';

/** KMS does not rotate keys that sign: the next takes over, and the one before stays to verify what it signed. */
const SIGNING = ['token-signing', 'audit-signing'] as const;
export type SigningKey = (typeof SIGNING)[number];

export const isSigning = (name: KeyName): name is SigningKey => SIGNING.some((one) => one === name);

const from = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);

const numbersOf = (name: SigningKey, { tokenKeys: { signs, oldest }, auditKey }: Stage) =>
  name === 'audit-signing'
    ? { made: from(1, auditKey), published: [auditKey] }
    : { made: from(1, signs + 1), published: [signs, signs + 1, ...from(oldest, signs - 1)] };

const named = (name: SigningKey, numbers: readonly number[]): string[] => numbers.map((number) => `${name}-${number}`);

/** Every key of this kind that a stage has. None is ever taken out of the stack: old signatures are to be verified. */
export const madeKeys = (name: SigningKey, stage: Stage): string[] => named(name, numbersOf(name, stage).made);

/** The keys that signatures are taken of: the one that signs first, then the next, so that caches know it in time. */
export const publishedKeys = (name: SigningKey, stage: Stage): string[] =>
  named(name, numbersOf(name, stage).published);

/** The keys that a right to one of the declared names is about. */
export const keysFor = (name: KeyName, action: KeyAction, stage: Stage): string[] => {
  if (!isSigning(name)) return [name];
  const published = publishedKeys(name, stage);
  return action === 'Sign' ? published.slice(0, 1) : published;
};
