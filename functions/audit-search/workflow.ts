import * as z from 'zod';
import { SealedLeaf, SignedSeal } from '../../shared/domain/audit/seal.ts';
import { AuditAction } from '../../shared/domain/choices.ts';
import { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { RecordId } from '../../shared/domain/identifiers/record-id.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';
import { actionCounter } from '../../shared/entities/action-counter.ts';
import { auditCheck } from '../../shared/entities/audit-check.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { KeyName } from '../../shared/entities/parts.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AuditEntryReply } from '../../shared/http/audit-entry.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

const watches = { access: 'admin', needs: { feature: 'AUDI', action: 'read' }, method: 'GET' } as const;

/** What stands in the place of a user code for who is no user: a provider's name. */
const Actor = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const ResourceType = KeyName;
/** `~` stands between the parts of an id that has several. */
const ResourceId = z.string().regex(/^[A-Za-z0-9_.:~@+-]{1,200}$/);

const Fault = z.object({ kind: z.string(), of: z.string(), says: z.string() });
const Hash = SealedLeaf.shape.hash;

/** An entry with all that its leaf is made of, and the way from the leaf to a root that was signed. */
const ProvedEntry = z.object({
  entry: auditTrail.schema.extend({ createdAt: IsoTime }),
  /** Absent until the hour of the entry is sealed. */
  proof: z
    .object({ seal: z.int().positive(), index: z.int().nonnegative(), size: z.int().positive(), path: z.array(Hash) })
    .optional(),
});

/** The public half of a key that seals are signed with: SPKI, DER, base64. */
const PublicKey = z.object({ name: Hash, spki: z.base64() });

export const auditSearch = workflow('audit-search', {
  summary: 'The audit log for those who watch over it: entries, counts, proofs, and whether it is as it was sealed',
  uses: {
    data: [
      reads(auditTrail, 'byActor', 'byAction', 'byResourceType', 'bySubject', 'all', 'byId'),
      reads(auditSeal, 'byTime'),
      reads(auditCheck),
      reads(actionCounter),
      reads(userAccount),
      reads(branchSubtree),
    ],
    objects: [
      { bucket: 'seals', prefix: 'seals/', rights: ['read'] },
      { bucket: 'seals', prefix: 'leaves/', rights: ['read'] },
      { bucket: 'seals', prefix: 'keys/', rights: ['read'] },
    ],
  },
  routes: {
    listAudit: route({
      ...watches,
      path: '/v1/admin/audit',
      summary: 'The audit log, newest first; an admin of a branch names the user it is about',
      query: {
        actor: Actor.optional(),
        action: oneOrMore(AuditAction).optional(),
        resourceType: ResourceType.optional(),
        resourceId: ResourceId.optional(),
        subject: UserCodeInput.optional(),
        from: IsoTime.optional(),
        to: IsoTime.optional(),
      },
      paged: true,
      replies: { 200: listOf(AuditEntryReply) },
      problems: ['validation_failed', 'cursor_invalid', 'not_found'],
    }),
    getAuditEntry: route({
      ...watches,
      path: '/v1/admin/audit/{auditId}',
      summary: 'One entry of the audit log',
      params: { auditId: RecordId },
      replies: { 200: AuditEntryReply },
      problems: ['not_found'],
    }),
    getAuditProof: route({
      ...watches,
      path: '/v1/admin/audit/resources/{resourceType}/{resourceId}/proof',
      summary:
        'All entries of a resource, newest first, each with the way to a signed root; and what is wrong with them',
      params: { resourceType: ResourceType, resourceId: ResourceId },
      paged: true,
      replies: {
        200: z.object({
          items: z.array(ProvedEntry),
          nextCursor: z.string().nullable(),
          seals: z.array(SignedSeal),
          keys: z.array(PublicKey),
          /** Sequences that are missing between the entries of this page. */
          gaps: z.array(z.object({ first: z.int(), last: z.int() })),
          faults: z.array(Fault),
          isProved: z.boolean(),
        }),
      },
      problems: ['cursor_invalid', 'not_found'],
    }),
    getAuditStatistics: route({
      ...watches,
      needs: { feature: 'REPT', action: 'read' },
      path: '/v1/admin/audit/stats',
      summary: 'How many entries of each action the days (in India) brought: of everybody, or of one branch',
      query: {
        action: oneOrMore(AuditAction).optional(),
        from: IsoDate.optional(),
        to: IsoDate.optional(),
        branch: BranchCode.optional(),
      },
      replies: {
        200: z.object({
          from: IsoDate,
          to: IsoDate,
          items: z.array(z.object({ day: IsoDate, counts: z.partialRecord(AuditAction, z.int()) })),
        }),
      },
      problems: ['validation_failed', 'not_found'],
    }),
    getAuditIntegrity: route({
      ...watches,
      path: '/v1/admin/audit/integrity',
      summary: 'The newest seals of the log, the keys they are signed with, and what the last comparison found',
      replies: {
        200: z.object({
          seals: z.array(SignedSeal),
          keys: z.array(PublicKey),
          /** Everything up to this moment is sealed. */
          sealedThrough: IsoTime.optional(),
          lastCheck: auditCheck.schema.omit({ check: true, older: true }).optional(),
        }),
      },
    }),
  },
});
