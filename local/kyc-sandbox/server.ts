import { bodyOf, fromHere, problem, type Controls } from '../control.ts';
import { json, startSmallServer, type Listening } from '../http-server.ts';
import { aadhaarOtpAnswers } from './aadhaar-otp.ts';
import type { CallsTo } from './bank-calls.ts';
import { bankAnswers } from './bank.ts';
import { digilockerAnswers } from './digilocker.ts';
import { panAnswers } from './pan.ts';
import { sandboxPeople, SandboxPerson } from './people.ts';

const EXPECTED = 'expected {"last4", "name", "dob": "YYYY-MM-DD", "gender": "male" | "female" | "other", "address"}';

/**
 * A KYC provider on this machine: PAN registry, Aadhaar OTP, DigiLocker and transfers of one rupee, whose answers follow
 * from what is asked.
 * `POST /people` says who an Aadhaar belongs to.
 */
export const startKycSandbox = (now: () => string, calls?: CallsTo, port = 0): Promise<Listening> => {
  const people = sandboxPeople();
  const digilocker = digilockerAnswers(people, now);
  const answers: Controls = {
    ...panAnswers,
    ...bankAnswers(calls, now),
    ...aadhaarOtpAnswers(people),
    ...digilocker.controls,
    'POST /people': (request) => {
      const person = bodyOf(SandboxPerson, request);
      if (!person) return problem(400, EXPECTED);
      people.put(person);
      return json(200, person);
    },
  };
  return startSmallServer((request) => {
    if (!fromHere(request)) return problem(403, 'only from this machine');
    const name = `${request.method} ${request.url.pathname}`;
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return answer?.(request) ?? digilocker.onSession(request) ?? problem(404, `there is no ${name}`);
  }, port);
};
