import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { requiredConsents } from '../../shared/domain/notices.ts';
import type { DemoClient } from './client.ts';

const Session = z.object({ accessToken: z.string(), user: z.object({ userCode: z.string() }) });

/** Somebody registers, in a branch or in none, and signs in. */
export const newcomer = async (
  { call, code }: DemoClient,
  { email, branchCode }: { email: string; branchCode?: string },
) => {
  const mobile = `+9198451${String(randomInt(100_000)).padStart(5, '0')}`;
  const person = {
    email,
    mobile,
    password: 'a quiet street at noon',
    platform: 'web',
    ...(branchCode !== undefined && { branchCode }),
    consents: requiredConsents,
  };
  const begun = await call('POST', '/v1/registrations', { body: person, expect: 202 });
  const { registrationId } = z.object({ registrationId: z.string() }).parse(begun.body);
  const codes = { emailOtp: await code(email), mobileOtp: await code(mobile) };
  const verified = await call('POST', `/v1/registrations/${registrationId}/verify`, { body: codes, expect: 201 });
  const { accessToken: token, user } = Session.parse(verified.body);
  return { email, mobile, token, userCode: user.userCode };
};
export type Newcomer = Awaited<ReturnType<typeof newcomer>>;
