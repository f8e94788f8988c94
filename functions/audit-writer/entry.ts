import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { RecordId } from '../../shared/domain/identifiers/record-id.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import type { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Raw } from '../../shared/store/conditions.ts';
import { resourceId, type Entity, type Fields } from '../../shared/store/entity.ts';
import { redactFields } from '../../shared/store/redaction.ts';
import { Stamp } from '../../shared/store/stamp.ts';

export type Change = {
  of: Entity;
  /** The item before and after, as the stream carries them; one of them may be missing. */
  before: Raw | undefined;
  after: Raw | undefined;
};

export type Entry = Fields<typeof auditTrail>;

/** The fields a log line is about: what the schema declares, and whether the record was deleted. */
const facts = ({ of }: Change, image: Raw | undefined): Raw =>
  Object.fromEntries(
    Object.entries(image ?? {}).filter(
      ([name]) => name in of.schema.shape || name === 'deletedAt' || name === 'deletedBy',
    ),
  );

const pick = (values: Raw, names: readonly string[]): Raw =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

/** The same for every delivery of the same change, so that redelivery is harmless. */
const idOf = (resource: string, sequence: number): RecordId =>
  RecordId.parse(createHash('sha256').update(`${resource}|${sequence}`).digest('base64url').slice(0, 16));

/** A removal that is not DynamoDB's own expiry carries no stamp: the log says so rather than staying silent. */
const unstamped = (at: IsoTime): Stamp => ({
  action: 'delete',
  actorType: 'system',
  reason: 'removed outside the application',
  at,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The audit entry of one change (design: audit 1–4). Its sequence is the version the change led to.
 * @throws Error when the image has no version or no stamp: such a record is parked
 */
export const entryOf = (change: Change, at: IsoTime, retentionMs: number): Entry => {
  const { of, before, after } = change;
  const image = after ?? before ?? {};
  const stamp = after ? Stamp.parse(after['stamp']) : unstamped(at);
  const sequence = Number(image['version']) + (after ? 0 : 1);
  if (!Number.isInteger(sequence) || sequence < 1) throw new Error(`${of.name} without a version`);
  const id = resourceId(of, image);
  const [was, is] = [facts(change, before), facts(change, after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !isDeepStrictEqual(was[name], is[name]))
    .sort();
  // An erasure must not move into the log what it takes from the table.
  const isErasure = stamp.action === 'erase';
  const oldValues = redactFields(of, pick(was, changed));
  const newValues = redactFields(of, pick(is, changed));
  return {
    id: idOf(`${of.name}|${id}`, sequence),
    userCode: stamp.actor,
    actorType: stamp.actorType,
    action: stamp.action,
    resourceType: of.name,
    resourceId: id,
    subjectUserCode: text(of.audit?.subject === undefined ? undefined : image[of.audit.subject]),
    subjectBranch: text(image['branchCode']),
    description: `${of.name} ${id}: ${stamp.action}${before && changed.length > 0 ? ` of ${changed.join(', ')}` : ''}`,
    ...(before && !isErasure && { oldValues }),
    ...(after && !isErasure && { newValues }),
    changedFields: changed,
    ipAddress: stamp.ip,
    userAgent: stamp.userAgent,
    requestMethod: stamp.method,
    requestPath: stamp.path,
    requestId: stamp.requestId,
    reason: stamp.reason,
    sequence,
    expiresAt: later(at, retentionMs),
  };
};
