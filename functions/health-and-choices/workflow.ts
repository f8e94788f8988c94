import * as z from 'zod';
import { IsoTime } from '../../shared/domain/time.ts';
import { route } from '../../shared/http/route.ts';
import { workflow } from '../../shared/http/workflow.ts';

const Choice = z.object({ value: z.string(), label: z.string() });

export const healthAndChoices = workflow('health-and-choices', {
  summary: 'What clients need before they know anybody; also answers paths that do not exist',
  uses: { keys: [{ key: 'token-signing', actions: ['GetPublicKey'] }] },
  routes: {
    getHealth: route({
      method: 'GET',
      path: '/v1/health',
      access: 'public',
      summary: 'Whether the API answers, its version and its clock',
      replies: { 200: z.object({ status: z.literal('ok'), version: z.string(), time: IsoTime }) },
    }),
    getChoices: route({
      method: 'GET',
      path: '/v1/choices',
      access: 'public',
      summary: 'Every choice list: values with their labels',
      replies: { 200: z.record(z.string(), z.array(Choice)) },
      cacheSeconds: 3600,
    }),
    getNotices: route({
      method: 'GET',
      path: '/v1/notices',
      access: 'public',
      summary: 'The notices people consent to, in their current version',
      replies: {
        200: z.object({
          items: z.array(
            z.object({
              notice: z.string(),
              version: z.string(),
              locale: z.string(),
              purposes: z.array(z.string()).readonly(),
              isRequired: z.boolean(),
              text: z.string(),
            }),
          ),
        }),
      },
      cacheSeconds: 3600,
    }),
    getOpenApi: route({
      method: 'GET',
      path: '/v1/openapi.json',
      access: 'public',
      summary: 'This API as an OpenAPI 3.0 document',
      replies: { 200: z.looseObject({ openapi: z.string() }) },
      cacheSeconds: 300,
    }),
    getJwks: route({
      method: 'GET',
      path: '/.well-known/jwks.json',
      access: 'public',
      summary: 'The public keys that verify access tokens (RFC 7517)',
      replies: { 200: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) }) },
      cacheSeconds: 300,
    }),
  },
});
