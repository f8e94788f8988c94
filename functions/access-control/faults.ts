import type { IsoTime } from '../../shared/domain/time.ts';
import { refuse } from '../../shared/http/route.ts';

/** A grant that has ended before it begins is a slip of whoever sends it. */
export const pastRefusal = (expiresAt: IsoTime | undefined, at: IsoTime) =>
  expiresAt !== undefined && expiresAt <= at
    ? refuse('validation_failed', {
        errors: [{ pointer: '#/expiresAt', code: 'too_small', detail: 'this moment has passed' }],
      })
    : undefined;

/** Whoever grants lacks something of what they would give. */
export const beyondOwn = () =>
  refuse('forbidden', {
    errors: [{ pointer: '#/accessLevel', code: 'forbidden', detail: 'this is more than you hold yourself' }],
  });
