import * as z from 'zod';
import { AuditAction } from '../domain/choices.ts';

/** Who and why, written on the item in the same write, so that the stream's image carries it with the change. */
export const Stamp = z.object({
  action: AuditAction,
  actorType: z.enum(['user', 'admin', 'system', 'provider']),
  actor: z.string().optional(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  requestId: z.string().optional(),
  reason: z.string().optional(),
  at: z.iso.datetime({ precision: 3 }),
});
export type Stamp = z.output<typeof Stamp>;
