import type { Policy } from '../policy.ts';
import { hourOf, hours, later, type IsoTime } from '../time.ts';
import { isSealedAway, type DocumentKind } from './document-kind.ts';
import { REFUSALS, type RefusalReason } from './refusal.ts';

/** What is known of a document that its standing depends on. */
type Known = {
  kind: DocumentKind;
  status: 'awaiting_upload' | 'in_preparation' | 'ready' | 'rejected';
  createdAt: IsoTime;
  checkedAt?: IsoTime | undefined;
  rejectionReason?: string | undefined;
};

type Lives = Pick<Policy['documents'], 'abandonedAfterMs' | 'zipLifeMs' | 'exportLifeMs'>;

/** Sweepers come later than the clock's word, so that no check which began before it is still under way then. */
const GRACE_MS = hours(1);

/** Why a document is over by the clock, whether or not a sweeper has said so. @returns undefined when it is not */
export const overBecause = (document: Known, at: IsoTime, lives: Lives): RefusalReason | undefined => {
  const { kind, status, createdAt, checkedAt = createdAt } = document;
  if (status === 'awaiting_upload' && at >= later(createdAt, lives.abandonedAfterMs)) return 'never_uploaded';
  if (status === 'ready' && isSealedAway(kind) && at >= later(checkedAt, lives.zipLifeMs)) return 'forgotten';
  if (status === 'ready' && kind === 'personal_data' && at >= later(checkedAt, lives.exportLifeMs)) return 'copy_over';
  return undefined;
};

/** What a document is at a moment. What nobody swept yet is over all the same. */
export const standingAt = (document: Known, at: IsoTime, lives: Lives): Pick<Known, 'status' | 'rejectionReason'> => {
  const over = overBecause(document, at, lives);
  if (over !== undefined) return { status: 'rejected', rejectionReason: REFUSALS[over] };
  const { status, rejectionReason } = document;
  return { status, ...(rejectionReason !== undefined && { rejectionReason }) };
};

/** When a sweeper looks after what lives this long from a moment on. */
export const dueAfter = (at: IsoTime, lifeMs: number): { dueAt: IsoTime; dueHour: string } => {
  const dueAt = later(at, lifeMs + GRACE_MS);
  return { dueAt, dueHour: hourOf(dueAt) };
};
