import { aadhaarKyc } from '../entities/aadhaar-kyc.ts';
import { bankDetails } from '../entities/bank-details.ts';
import { businessDetails } from '../entities/business-details.ts';
import { claim } from '../entities/claim.ts';
import { dropReference } from '../entities/drop-reference.ts';
import { panKyc } from '../entities/pan-kyc.ts';
import { pennyDrop } from '../entities/penny-drop.ts';
import { registrationProgress } from '../entities/registration-progress.ts';
import { userAccount } from '../entities/user-account.ts';
import { erases, reads, readsAndWrites, type DataUse } from './workflow.ts';

/** What settling a penny drop touches (adapters/table/kyc/drops). No key of a number is among it: news needs none. */
export const settlesDrops: readonly DataUse[] = [
  readsAndWrites(pennyDrop),
  readsAndWrites(dropReference),
  readsAndWrites(bankDetails),
  reads(aadhaarKyc),
  reads(panKyc),
  reads(businessDetails),
  readsAndWrites(claim),
  erases(claim),
  readsAndWrites(registrationProgress),
  readsAndWrites(userAccount),
];
