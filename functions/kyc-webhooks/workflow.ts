import * as z from 'zod';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { settlesDrops } from '../../shared/http/settles-drops.ts';
import { empty, route } from '../../shared/http/route.ts';
import { asksBankProvider, workflow, writes } from '../../shared/http/workflow.ts';

export const kycWebhooks = workflow('kyc-webhooks', {
  summary: 'What KYC providers call in',
  uses: { data: [...settlesDrops, writes(owedNotice)], keys: [asksBankProvider], sends: ['notifications'] },
  routes: {
    receiveWebhook: route({
      method: 'POST',
      path: '/v1/webhooks/{provider}',
      access: 'public',
      raw: true,
      summary: 'For providers: news of what they were asked, signed over the bytes of the body',
      params: { provider: z.string().regex(/^[a-z_]{1,40}$/) },
      replies: { 200: empty, 202: empty },
      problems: ['not_found', 'forbidden'],
    }),
  },
});
