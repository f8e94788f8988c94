import type { DocumentKind } from '../domain/documents/document-kind.ts';
import { standingAt } from '../domain/documents/standing.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Document } from '../entities/document.ts';
import { refuse } from './route.ts';

/** A document that a body names, as it was found. */
export type Named = { pointer: string; kind: DocumentKind; found: Document | undefined };

const said = (pointer: string, code: string, detail: string) => ({ errors: [{ pointer, code, detail }] });

/** Why named documents cannot be used, the first reason that there is. Somebody else's is not there. */
export const documentRefusal = (named: readonly Named[], at: IsoTime, lives: Policy['documents']) => {
  for (const { pointer, kind, found } of named) {
    if (!found) return refuse('not_found', said(pointer, 'not_found', 'there is no such document'));
    const { status, rejectionReason } = standingAt(found, at, lives);
    if (status === 'awaiting_upload' || status === 'in_preparation')
      return refuse(
        'document_not_ready',
        said(pointer, 'document_not_ready', 'upload it, and wait until it is checked'),
      );
    if (status === 'rejected')
      return refuse('document_invalid', said(pointer, 'document_invalid', rejectionReason ?? 'it was rejected'));
    if (found.kind !== kind)
      return refuse('document_invalid', said(pointer, 'document_invalid', `a document of kind ${kind} is needed`));
  }
  return undefined;
};
