import * as z from 'zod';
import type { PanRegistry } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { ProteanSeeding, ProteanStatus, proteanSeedings, proteanStatuses } from '../protean-codes.ts';

const Answer = z.object({
  status: ProteanStatus,
  registeredName: z.string().min(1).optional(),
  dobMatch: z.enum(['Y', 'N']).optional(),
  seeding: ProteanSeeding.default(''),
});

/** The PAN registry of the sandbox. It knows a reference again, so a question may be repeated. */
export const sandboxPan = (client: ProviderClient): PanRegistry => ({
  name: 'sandbox',
  async verify({ pan, name, fatherName, dob, reference }) {
    const { body } = await client.ask({
      operation: 'pan',
      method: 'POST',
      path: '/pan',
      body: { pan: pan.expose(), name, ...(fatherName !== undefined && { fatherName }), dob, reference },
      isRepeatable: true,
      answers: { 200: Answer },
    });
    const { status, registeredName, dobMatch, seeding } = body;
    return {
      status: proteanStatuses[status],
      ...(registeredName !== undefined && { registeredName }),
      ...(dobMatch !== undefined && { dobMatches: dobMatch === 'Y' }),
      seeding: proteanSeedings[seeding],
      evidence: { status, seeding },
    };
  },
});
