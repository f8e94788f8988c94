import * as z from 'zod';
import type { Digilocker } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { claimsOf, SetuAadhaar } from './setu-aadhaar.ts';

/** Setu's ids are UUIDs; they become part of a path. */
const Id = z.string().regex(/^[\w-]{1,100}$/);

const Begun = z.object({
  id: Id,
  status: z.literal('unauthenticated'),
  url: z.url({ protocol: /^https$/ }),
  validUpto: z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString()),
});

const State = z.object({ id: Id, status: z.enum(['unauthenticated', 'authenticated', 'revoked']) });

/** What the person did, or is theirs to mend. Every other code is an outage, whatever its HTTP status. */
const verdicts = {
  user_not_authenticated: 'waiting',
  request_not_found: 'refused',
  token_revoked: 'refused',
  invalid_token: 'refused',
  invalid_grant: 'refused',
  user_consent_not_given: 'refused',
  aadhaar_not_linked: 'refused',
  aadhaar_not_available: 'refused',
} as const;

const verdictOf = (code: keyof typeof verdicts) => ({ kind: verdicts[code] });

const Told = z.object({ error: z.object({ code: z.enum(Object.keys(verdicts) as (keyof typeof verdicts)[]) }) });

/**
 * DigiLocker through Setu (docs.setu.co/data/digilocker). The `success` its redirect carries is for the app's screens
 * alone: what counts is asked here, first how far the person is, then what their Aadhaar says.
 */
export const setuDigilocker = (client: ProviderClient): Digilocker => {
  const read = <const S extends z.ZodType>(operation: string, path: `/${string}`, answer: S) =>
    client.ask({
      operation,
      method: 'GET',
      path,
      isRepeatable: true,
      answers: { 200: answer, 400: Told, 401: Told, 403: Told, 404: Told },
    });

  return {
    name: 'setu',

    async begin({ redirectUrl }) {
      const { body } = await client.ask({
        operation: 'digilocker-begin',
        method: 'POST',
        path: '/api/digilocker/',
        body: { redirectUrl },
        isRepeatable: false,
        answers: { 200: Begun, 201: Begun },
      });
      return { requestId: body.id, url: body.url, expiresAt: body.validUpto };
    },

    async fetch(requestId) {
      const place = `/api/digilocker/${encodeURIComponent(requestId)}` as const;
      const state = await read('digilocker-status', `${place}/status`, State);
      if (state.status !== 200) return verdictOf(state.body.error.code);
      if (state.body.status === 'unauthenticated') return { kind: 'waiting' };
      if (state.body.status === 'revoked') return { kind: 'refused' };
      const shown = await read('digilocker-aadhaar', `${place}/aadhaar`, SetuAadhaar);
      return shown.status === 200 ? { kind: 'proven', claims: claimsOf(shown.body) } : verdictOf(shown.body.error.code);
    },
  };
};
