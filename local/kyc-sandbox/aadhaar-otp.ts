import * as z from 'zod';
import { bodyOf, problem, type Controls } from '../control.ts';
import { json } from '../http-server.ts';
import type { SandboxPeople } from './people.ts';
import { inTrouble, type Trouble } from './trouble.ts';

/** The code that UIDAI would send to the person's mobile. */
const RIGHT_CODE = '123456';
/** As if it had been sent too long ago. */
const EXPIRED_CODE = '999999';

/** The Aadhaar numbers of UIDAI's own tests that are treated otherwise. */
export const AADHAAR_MAGIC: Readonly<Record<string, Trouble | 'not_linked'>> = {
  '999955183433': 'not_linked',
  '999990501894': 'error',
};

/** Codes that make the provider fail while it is asked about them. */
export const CODE_MAGIC: Readonly<Record<string, Trouble>> = {
  '500500': 'error',
  '429429': 'throttled',
  '504504': 'slow',
  '200200': 'html',
  '200201': 'truncated',
};

const Wanted = z.strictObject({ aadhaar: z.string().regex(/^\d{12}$/), reference: z.string().min(1) });
const Given = z.strictObject({ requestId: z.string().min(1), otp: z.string() });

const refused = (code: string) => json(422, { error: { code } });

/** `POST /aadhaar/otp` sends nothing to anybody; `POST /aadhaar/otp/verify` proves the person, once. */
export const aadhaarOtpAnswers = (people: SandboxPeople): Controls => {
  const open = new Map<string, string>();
  return {
    'POST /aadhaar/otp': (request) => {
      const wanted = bodyOf(Wanted, request);
      if (!wanted) return problem(400, 'expected {"aadhaar", "reference"}');
      const magic = AADHAAR_MAGIC[wanted.aadhaar];
      if (magic === 'not_linked') return refused('mobile_not_linked');
      if (magic) return inTrouble(magic);
      const requestId = `otp-${wanted.reference}`;
      open.set(requestId, wanted.aadhaar.slice(-4));
      return json(200, { requestId });
    },
    'POST /aadhaar/otp/verify': (request) => {
      const given = bodyOf(Given, request);
      if (!given) return problem(400, 'expected {"requestId", "otp"}');
      const trouble = CODE_MAGIC[given.otp];
      if (trouble) return inTrouble(trouble);
      const last4 = open.get(given.requestId);
      if (last4 === undefined || given.otp === EXPIRED_CODE) return refused('otp_expired');
      if (given.otp !== RIGHT_CODE) return refused('otp_wrong');
      open.delete(given.requestId);
      return json(200, { person: people.of(last4) });
    },
  };
};
