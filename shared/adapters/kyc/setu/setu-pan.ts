import * as z from 'zod';
import type { PanAnswer } from '../../../domain/kyc/judge-pan.ts';
import type { PanRegistry } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';

/** Why we ask, as Setu wants it recorded: at least 20 characters. */
const REASON = 'Verification of the identity of an applicant (KYC)';

const Failed = z.object({ verification: z.literal('failed') });

const Answer = z.discriminatedUnion('verification', [
  z.object({
    verification: z.literal('success'),
    data: z.object({
      full_name: z.string().min(1),
      category: z.string().max(40).optional(),
      aadhaar_seeding_status: z.string().max(40).optional(),
    }),
  }),
  Failed,
]);

/** Only `LINKED` is documented. What is not known to be linked goes to a reviewer. */
const seedings: Readonly<Record<string, PanAnswer['seeding']>> = {
  LINKED: 'linked',
  NOT_LINKED: 'not_linked',
  NOT_APPLICABLE: 'not_applicable',
};

const invalid = (status: number): PanAnswer => ({
  status: 'invalid',
  seeding: 'unknown',
  evidence: { verification: 'failed', httpStatus: status },
});

/**
 * PAN at Setu (docs.setu.co/data/pan): it tells the registered name and compares nothing. HTTP 200 with `failed` is a PAN
 * that NSDL does not call valid, 404 one it does not know. It takes no reference, so a question is never repeated here.
 */
export const setuPan = (client: ProviderClient): PanRegistry => ({
  name: 'setu',
  async verify({ pan }) {
    const { status, body } = await client.ask({
      operation: 'pan',
      method: 'POST',
      path: '/api/verify/pan',
      body: { pan: pan.expose(), consent: 'Y', reason: REASON },
      isRepeatable: false,
      answers: { 200: Answer, 404: Failed },
    });
    if (body.verification === 'failed') return invalid(status);
    const { full_name: registeredName, category, aadhaar_seeding_status: seeding } = body.data;
    return {
      status: 'valid',
      registeredName,
      seeding: seedings[seeding?.toUpperCase() ?? ''] ?? 'unknown',
      evidence: {
        verification: 'success',
        ...(category !== undefined && { category }),
        ...(seeding !== undefined && { seeding }),
      },
    };
  },
});
