import { isDeepStrictEqual } from 'node:util';
import { entryId, leafOf, valuesDigestOf } from '../../../domain/audit/leaf.ts';
import { later, type IsoTime } from '../../../domain/time.ts';
import { auditEvent } from '../../../entities/audit-event.ts';
import type { auditTrail } from '../../../entities/audit-trail.ts';
import type { Raw } from '../../../store/conditions.ts';
import { resourceId, type Entity, type Fields } from '../../../store/entity.ts';
import { redactFields } from '../../../store/redaction.ts';
import { Stamp } from '../../../store/stamp.ts';

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

/** A removal that is not DynamoDB's own expiry carries no stamp: the log says so rather than staying silent. */
const unstamped = (at: IsoTime): Stamp => ({
  action: 'delete',
  actorType: 'system',
  reason: 'removed outside the application',
  at,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Events say in their own words what happened; of changes the fields are named. */
const describe = ({ of, before }: Change, image: Raw, id: string, action: string, changed: readonly string[]): string =>
  text(of === auditEvent ? image['description'] : undefined) ??
  `${of.name} ${id}: ${action}${before && changed.length > 0 ? ` of ${changed.join(', ')}` : ''}`;

/** How an entry is made: when it is written, the salt of its values (base64url, 128 bits), and how long it is kept. */
export type Making = { at: IsoTime; salt: string; retentionMs: number };

/** The same entry with its digest and its leaf, the way anybody can compute them again. */
const proved = (entry: Omit<Entry, 'leaf' | 'valuesDigest' | 'salt'>, { at, salt }: Making): Entry => {
  const whole = { ...entry, valuesDigest: valuesDigestOf(salt, entry) };
  return { ...whole, salt, leaf: leafOf({ ...whole, createdAt: at }) };
};

/**
 * The audit entry of one change (design: audit 1–5). Its sequence is the version the change led to.
 * @throws Error when the image has no version or no stamp: such a record is parked
 */
export const entryOf = (change: Change, making: Making): Entry => {
  const { at, retentionMs } = making;
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
  const entry = {
    id: entryId(of.name, id, sequence),
    userCode: stamp.actor,
    actorType: stamp.actorType,
    action: stamp.action,
    resourceType: of.name,
    resourceId: id,
    subjectUserCode: text(of.audit?.subject === undefined ? undefined : image[of.audit.subject]),
    subjectBranch: text(image['branchCode']),
    description: describe(change, image, id, stamp.action, changed),
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
    happenedAt: stamp.at,
    expiresAt: later(at, retentionMs),
  };
  return proved(entry, making);
};
