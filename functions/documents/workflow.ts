import * as z from 'zod';
import { announcedFaults } from '../../shared/domain/documents/announced-faults.ts';
import { DocumentKind, UploadKind } from '../../shared/domain/documents/document-kind.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { documentLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { document } from '../../shared/entities/document.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore } from '../../shared/http/schemas.ts';
import { readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** What a client says it will upload: everything wrong with it at once, before a byte is sent. */
const Announced = z
  .strictObject({
    kind: UploadKind,
    contentType: z.string().min(1).max(100),
    size: z.int().positive(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .toLowerCase(),
  })
  .superRefine((announced, context) => {
    for (const { field, detail } of announcedFaults(announced, defaultPolicy.documents))
      context.addIssue({ code: 'custom', path: [field], message: detail, params: { code: 'document_invalid' } });
  });

/** A document as its owner sees it: never where it is kept. */
const DocumentReply = document.schema
  .pick({
    documentId: true,
    kind: true,
    contentType: true,
    size: true,
    sha256: true,
    status: true,
    kept: true,
    rejectionReason: true,
    checkedAt: true,
  })
  .extend({ createdAt: IsoTime });

export const documents = workflow('documents', {
  summary: "The caller's documents: announced, uploaded straight to a private bucket, checked, downloaded",
  uses: {
    data: [readsAndWrites(document), writes(rateLimitCounter)],
    files: [
      { place: 'uploads', rights: ['put'] },
      { place: 'documents', rights: ['read'] },
    ],
  },
  routes: {
    announceDocument: route({
      method: 'POST',
      path: '/v1/me/documents',
      access: 'user',
      summary: 'Announce a file and get a form to post it with: every field of the form, then the file',
      body: Announced,
      replies: {
        201: z.object({
          documentId: Ulid,
          upload: z.object({ url: z.url(), fields: z.record(z.string(), z.string()), expiresAt: IsoTime }),
        }),
      },
      problems: ['document_invalid', 'idempotency_replayed', 'rate_limited'],
      limits: [documentLimitOf(defaultPolicy.documents)],
      replay: false,
    }),
    listDocuments: route({
      method: 'GET',
      path: '/v1/me/documents',
      access: 'user',
      summary: 'My documents, newest first',
      query: { kind: oneOrMore(DocumentKind).optional() },
      paged: true,
      replies: { 200: listOf(DocumentReply) },
      problems: ['cursor_invalid'],
    }),
    getDocument: route({
      method: 'GET',
      path: '/v1/me/documents/{documentId}',
      access: 'user',
      summary: 'One of my documents, with a link to download it once it is checked',
      params: { documentId: Ulid },
      replies: {
        200: DocumentReply.extend({ download: z.object({ url: z.url(), expiresAt: IsoTime }).optional() }),
      },
      problems: ['not_found'],
    }),
  },
});
