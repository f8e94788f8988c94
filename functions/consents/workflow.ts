import * as z from 'zod';
import { IsoTime } from '../../shared/domain/time.ts';
import { consent } from '../../shared/entities/consent.ts';
import { KeyName } from '../../shared/entities/parts.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { readsAndWrites, workflow } from '../../shared/http/workflow.ts';

/** A consent as its giver sees it. */
const ConsentReply = z.object({
  notice: z.string(),
  version: z.string(),
  locale: z.string(),
  purposes: z.array(z.string()),
  at: IsoTime,
  withdrawnAt: IsoTime.optional(),
});

export const consents = workflow('consents', {
  summary: 'What the caller agreed to, and withdrew (DPDP Act, section 6)',
  uses: { data: [readsAndWrites(consent)] },
  routes: {
    listConsents: route({
      method: 'GET',
      path: '/v1/me/consents',
      access: 'user',
      summary: 'My consents, those I withdrew included',
      paged: true,
      replies: { 200: listOf(ConsentReply) },
      problems: ['cursor_invalid'],
    }),
    giveConsent: route({
      method: 'POST',
      path: '/v1/me/consents',
      access: 'user',
      summary: 'Agree to a notice of GET /v1/notices',
      body: z.strictObject({ notice: KeyName, version: KeyName }),
      replies: { 200: ConsentReply, 201: ConsentReply },
      problems: ['validation_failed', 'version_conflict'],
    }),
    withdrawConsent: route({
      method: 'DELETE',
      path: '/v1/me/consents/{notice}',
      access: 'user',
      always: true,
      summary: 'Withdraw my consent to every version of a notice',
      params: { notice: KeyName },
      replies: { 204: empty },
      problems: ['not_found', 'version_conflict'],
    }),
  },
});
