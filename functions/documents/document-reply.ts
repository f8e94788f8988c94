import { standingAt } from '../../shared/domain/documents/standing.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Document } from '../../shared/entities/document.ts';

/** A document as it stands at a moment. What is no part of the reply is left out by its schema. */
export const documentReply = (document: Document, at: IsoTime, policy: Policy) => ({
  ...document,
  ...standingAt(document, at, policy.documents),
});
