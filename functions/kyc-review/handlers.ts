import { addNote } from './add-note.ts';
import { approveRecord } from './approve-record.ts';
import { claimRecord } from './claim-record.ts';
import { getRecord } from './get-record.ts';
import { getUserKyc } from './get-user-kyc.ts';
import { handOver } from './hand-over.ts';
import { listKyc } from './list-kyc.ts';
import { lookUpPan } from './look-up-pan.ts';
import { rejectRecord } from './reject-record.ts';
import { releaseRecord } from './release-record.ts';
import { revealNumber } from './reveal-number.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listKyc,
  lookUpPan,
  getUserKyc,
  getRecord,
  claimRecord,
  releaseRecord,
  approveRecord,
  rejectRecord,
  addNote,
  handOver,
  revealNumber,
};
