import * as z from 'zod';
import { Seal } from '../domain/audit/seal.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * Where in time each seal of the log stands, so that it is found without listing a bucket. The seal itself is the signed
 * object there: what stands here proves nothing.
 */
export const auditSeal = entity('AuditSeal', {
  schema: z.object({ ...Seal.shape, signature: z.base64() }),
  key: { pk: 'SEALS', sk: '{number}' },
  indexes: { byTime: { on: 'g1', pk: 'SEALS-BY-TIME', sk: '{through}#{number}' } },
  shows: ['number', 'after', 'through', 'size'],
  privacy: 'impersonal',
  audit: false,
});

export type AuditSeal = Item<typeof auditSeal>;
