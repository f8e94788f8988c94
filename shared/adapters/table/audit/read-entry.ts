import * as z from 'zod';
import { auditTrail, type AuditTrail } from '../../../entities/audit-trail.ts';
import type { Store } from '../../../store/store.ts';

/** What of an entry its leaf is made of, and what is exported: its fields as logged, and when. */
export const fieldsOfEntry = (item: AuditTrail): Record<string, unknown> => {
  const names = new Set([...Object.keys(auditTrail.schema.shape), 'createdAt']);
  return Object.fromEntries(Object.entries(item).filter(([name, value]) => names.has(name) && value !== undefined));
};

type Place = Pick<AuditTrail, 'resourceType' | 'resourceId' | 'sequence'>;

/**
 * An entry as it stands in the table itself, not in a list. @returns undefined when nothing stands in its place, or
 * something that is no entry: whoever put it there took the entry away
 */
export const readEntry = async (
  store: Pick<Store, 'get'>,
  { resourceType, resourceId, sequence }: Place,
): Promise<AuditTrail | undefined> => {
  try {
    return await store.get(auditTrail, { resourceType, resourceId, sequence }, { deleted: true });
  } catch (cause) {
    if (cause instanceof z.ZodError) return undefined;
    throw cause;
  }
};

/** Where an entry stands, by its id. @returns undefined when no list has it */
export const placeOfEntry = async (store: Pick<Store, 'list'>, id: string): Promise<Place | undefined> => {
  const { items } = await store.list(auditTrail, { index: 'byId', of: { id } }, { limit: 1, deleted: true });
  return items[0];
};
