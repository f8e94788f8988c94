import type { Document, DocumentKind } from '../entities/document.ts';
import { refuse } from './route.ts';

/** A document that a body names, as it was found. */
export type Named = { pointer: string; kind: DocumentKind; found: Document | undefined };

const said = (pointer: string, code: string, detail: string) => ({ errors: [{ pointer, code, detail }] });

/** Why named documents cannot be used, the first reason that there is. Somebody else's is not there. */
export const documentRefusal = (named: readonly Named[]) => {
  for (const { pointer, kind, found } of named) {
    if (!found) return refuse('not_found', said(pointer, 'not_found', 'there is no such document'));
    if (found.status === 'awaiting_upload')
      return refuse(
        'document_not_ready',
        said(pointer, 'document_not_ready', 'upload it, and wait until it is checked'),
      );
    if (found.status === 'rejected')
      return refuse('document_invalid', said(pointer, 'document_invalid', found.rejectionReason ?? 'it was rejected'));
    if (found.kind !== kind)
      return refuse('document_invalid', said(pointer, 'document_invalid', `a document of kind ${kind} is needed`));
  }
  return undefined;
};
