import * as z from 'zod';
import { IsoTime } from '../../../domain/time.ts';
import type { Digilocker } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { claimsOf, Person } from './person.ts';

const Begun = z.object({
  id: z.string().regex(/^[\w-]{1,200}$/),
  visit: z.string().startsWith('/'),
  expiresAt: IsoTime,
});

const State = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting') }),
  z.object({ status: z.literal('refused') }),
  z.object({ status: z.literal('approved'), person: Person }),
]);

/** DigiLocker at the sandbox. @param url where people's browsers find it */
export const sandboxDigilocker = (client: ProviderClient, url: string, now: () => IsoTime): Digilocker => ({
  name: 'sandbox',

  async begin({ reference, redirectUrl }) {
    const { body } = await client.ask({
      operation: 'digilocker-begin',
      method: 'POST',
      path: '/digilocker',
      body: { reference, redirectUrl },
      isRepeatable: true,
      answers: { 201: Begun },
    });
    return { requestId: body.id, url: new URL(body.visit, url).href, expiresAt: body.expiresAt };
  },

  async fetch(requestId) {
    const { body } = await client.ask({
      operation: 'digilocker-fetch',
      method: 'GET',
      path: `/digilocker/${encodeURIComponent(requestId)}`,
      isRepeatable: true,
      answers: { 200: State },
    });
    switch (body.status) {
      case 'approved':
        return { kind: 'proven', claims: claimsOf(body.person, now()) };
      case 'waiting':
      case 'refused':
        return { kind: body.status };
    }
  },
});
