import * as z from 'zod';
import type { PanAnswer } from '../../domain/kyc/judge-pan.ts';

/** The words of Protean's PAN verification, which its resellers pass on (india-kyc.md 2.2). */
export const ProteanStatus = z.enum(['E', 'EA', 'EC', 'ED', 'EI', 'EL', 'EM', 'EP', 'ES', 'EU', 'F', 'X', 'D', 'N']);

/** Valid; amalgamation, acquisition, merger, partition, split, under liquidation; death, dissolution, liquidated; fake, deactivated, deleted, invalid. */
export const proteanStatuses: Readonly<Record<z.output<typeof ProteanStatus>, PanAnswer['status']>> = {
  E: 'valid',
  EA: 'event',
  EC: 'event',
  EM: 'event',
  EP: 'event',
  ES: 'event',
  EU: 'event',
  ED: 'ended',
  EI: 'ended',
  EL: 'ended',
  F: 'invalid',
  X: 'invalid',
  D: 'invalid',
  N: 'invalid',
};

/** Whether it is linked to an Aadhaar: `R` is not, `NA` needs not. */
export const ProteanSeeding = z.enum(['Y', 'R', 'NA', '']);

export const proteanSeedings: Readonly<Record<z.output<typeof ProteanSeeding>, PanAnswer['seeding']>> = {
  Y: 'linked',
  R: 'not_linked',
  NA: 'not_applicable',
  '': 'unknown',
};
