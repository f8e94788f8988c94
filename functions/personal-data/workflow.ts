import * as z from 'zod';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { exportLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { document } from '../../shared/entities/document.ts';
import { personalExport } from '../../shared/entities/personal-export.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { route } from '../../shared/http/route.ts';
import { readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

export const personalData = workflow('personal-data', {
  summary: 'A copy of all that is held about the caller (DPDP Act, section 11)',
  uses: { data: [readsAndWrites(personalExport), writes(document), writes(rateLimitCounter)] },
  routes: {
    exportPersonalData: route({
      method: 'POST',
      path: '/v1/me/export',
      access: 'user',
      always: true,
      summary: 'Have a copy of my data made: a document of mine, with a link once it is ready',
      replies: { 202: z.object({ documentId: Ulid }) },
      problems: ['rate_limited', 'conflict'],
      limits: [exportLimitOf(defaultPolicy.privacy)],
    }),
  },
});
