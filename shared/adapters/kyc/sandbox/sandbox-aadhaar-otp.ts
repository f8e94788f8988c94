import * as z from 'zod';
import type { IsoTime } from '../../../domain/time.ts';
import type { AadhaarOtp } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { claimsOf, Person } from './person.ts';

const errorOf = <const Code extends string>(...codes: Code[]) => z.object({ error: z.object({ code: z.enum(codes) }) });

/** Aadhaar by one-time code at the sandbox. A code is tried once: trying it again would count against its owner. */
export const sandboxAadhaarOtp = (client: ProviderClient, now: () => IsoTime): AadhaarOtp => ({
  name: 'sandbox',

  async request({ aadhaar, reference }) {
    const { status, body } = await client.ask({
      operation: 'aadhaar-otp',
      method: 'POST',
      path: '/aadhaar/otp',
      body: { aadhaar: aadhaar.expose(), reference },
      isRepeatable: true,
      answers: { 200: z.object({ requestId: z.string().min(1).max(200) }), 422: errorOf('mobile_not_linked') },
    });
    return status === 200 ? { kind: 'sent', requestId: body.requestId } : { kind: 'refused' };
  },

  async verify({ requestId, otp }) {
    const { status, body } = await client.ask({
      operation: 'aadhaar-otp-verify',
      method: 'POST',
      path: '/aadhaar/otp/verify',
      body: { requestId, otp: otp.expose() },
      isRepeatable: false,
      answers: { 200: z.object({ person: Person }), 422: errorOf('otp_wrong', 'otp_expired') },
    });
    if (status === 200) return { kind: 'proven', claims: claimsOf(body.person, now()) };
    return body.error.code === 'otp_wrong' ? { kind: 'wrong' } : { kind: 'over' };
  },
});
