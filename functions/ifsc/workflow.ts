import * as z from 'zod';
import { IfscInput } from '../../shared/domain/identifiers/ifsc.ts';
import { route } from '../../shared/http/route.ts';
import { workflow } from '../../shared/http/workflow.ts';

/** The directory changes when the code does. */
const CACHED_SECONDS = 86_400;

export const ifsc = workflow('ifsc', {
  summary: 'Banks and branches by their IFSC',
  uses: {},
  routes: {
    getIfsc: route({
      method: 'GET',
      path: '/v1/ifsc/{ifsc}',
      access: 'public',
      summary: 'The bank of an IFSC, whether its branch is known, and whether accounts there can be used here',
      params: { ifsc: IfscInput },
      replies: {
        200: z.object({
          ifsc: z.string(),
          bank: z.string(),
          bankName: z.string(),
          /** New branches lag behind: one that is not known may well be there. */
          knownBranch: z.boolean(),
          accepted: z.boolean(),
        }),
      },
      problems: ['not_found'],
      cacheSeconds: CACHED_SECONDS,
    }),
  },
});
