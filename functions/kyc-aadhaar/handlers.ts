import { getAadhaar } from './get-aadhaar.ts';
import { proveOffline } from './prove-offline.ts';
import { putAadhaar } from './put-aadhaar.ts';
import { withdrawAadhaar } from './withdraw-aadhaar.ts';

/** One handler for each route of this workflow. */
export const handlers = { getAadhaar, putAadhaar, withdrawAadhaar, proveOffline };
