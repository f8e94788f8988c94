import * as z from 'zod';
import { entity } from '../store/entity.ts';

/**
 * How many live records name a branch (members, branches below) or a feature (grants, features below). It moves in the
 * transactions that make and end them, so that deleting can demand zero: no index could tell, since those lag behind.
 */
export const referenceCount = entity('ReferenceCount', {
  schema: z.object({
    to: z.enum(['branch', 'feature']),
    code: z.string().regex(/^[A-Z0-9]{1,5}$/),
    count: z.int(),
  }),
  key: { pk: 'REFERENCES#{to}#{code}', sk: 'REFERENCES' },
  audit: false,
  privacy: 'impersonal',
});
