import type { IsoTime } from '../time.ts';

type Ending = {
  status: 'active' | 'revoked' | 'expired';
  expiresAt?: IsoTime | undefined;
  revokedAt?: IsoTime | undefined;
};

/** The status a grant or denial has at a moment: past `expiresAt` it is `expired`, whether or not a sweeper came by. */
export const statusAt = ({ status, expiresAt, revokedAt }: Ending, at: IsoTime): Ending['status'] => {
  if (status !== 'active') return status;
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && expiresAt <= at ? 'expired' : 'active';
};

/** Whether a grant or denial is in force at a moment. */
export const isInForce = (grant: Ending, at: IsoTime): boolean => statusAt(grant, at) === 'active';
