import * as z from 'zod';
import type { BankAnswer } from '../../../domain/kyc/judge-drop.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { BankVerifier } from '../../../ports/bank-verifier.ts';
import { ProviderFault, outageOf } from '../http/provider-fault.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { isNear, isSignedBy } from '../http/signed-call.ts';
import { accountCodes, underWay } from './account-codes.ts';

/** Empty where a bank says nothing; scores are texts, `micr` is a number. Only what is used is read. */
const Answer = z.object({
  account_status: z.string().max(40),
  account_status_code: z.string().max(60).nullish(),
  name_at_bank: z.string().nullish(),
  utr: z.string().nullish(),
  name_match_result: z.string().max(40).nullish(),
});
type Answer = z.output<typeof Answer>;

/** Their word for a reference that they never heard of. */
const Unknown = z.object({
  code: z.enum(['reference_id_not_found', 'user_id_not_found', 'verification_id_not_found']),
});

const Called = z.object({ data: z.object({ user_id: z.string().min(1).max(60) }) });

const said = (text: string | null | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
};

/** Translates an answer; a code nobody documented says nothing about the person. @throws Outage('provider') */
const understood = (answer: Answer): BankAnswer => {
  const { account_status: status, name_match_result: match } = answer;
  const code = said(answer.account_status_code) ?? '';
  const evidence = { status, ...(code !== '' && { code }), ...(match && { match }) };
  const kind = underWay.includes(status) ? 'waiting' : accountCodes[code];
  if (kind === undefined) throw outageOf(new ProviderFault('cashfree bank', 'shape', 'code'));
  if (kind !== 'valid') return { kind, evidence };
  const [nameAtBank, utr] = [said(answer.name_at_bank), said(answer.utr)];
  return {
    kind,
    ...(nameAtBank !== undefined && { nameAtBank }),
    ...(utr !== undefined && { utr }),
    evidence,
  };
};

/** Names as Cashfree takes them: letters, digits, spaces and . - / & of ASCII. */
const asciiName = (name: string): string | undefined => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 .\-/&]/g, '')
    .trim();
  return plain === '' ? undefined : plain;
};

/**
 * Transfers by Cashfree's asynchronous Bank Account Verification v2. `user_id` is our reference, by which it is found
 * again. It is not documented to make one transfer of two requests, so a request is never repeated here. What it calls in
 * is signed over the time and the raw body (HMAC-SHA256 with the client secret, base64), and only ever a reason to ask.
 */
export const cashfreeBank = (client: ProviderClient, secret: Secret, toleranceMs: number): BankVerifier => ({
  name: 'cashfree',

  async start({ account, ifsc, name, reference }) {
    const plain = asciiName(name);
    const { body } = await client.ask({
      operation: 'bank',
      method: 'POST',
      path: '/verification/bank-account/async',
      body: { bank_account: account.expose(), ifsc, user_id: reference, ...(plain !== undefined && { name: plain }) },
      isRepeatable: false,
      answers: { 200: Answer },
    });
    return understood(body);
  },

  async fetch(reference) {
    const answer = await client.ask({
      operation: 'bank-status',
      method: 'GET',
      path: `/verification/bank-account?user_id=${encodeURIComponent(reference)}`,
      isRepeatable: true,
      answers: { 200: Answer, 404: Unknown },
    });
    return answer.status === 404 ? { kind: 'unknown' } : understood(answer.body);
  },

  readWebhook({ body, header }, at) {
    const [signature, timestamp] = [header('x-webhook-signature'), header('x-webhook-timestamp')];
    if (signature === undefined || timestamp === undefined) return { kind: 'forged' };
    if (!isSignedBy({ secret, signature, parts: [timestamp, body] })) return { kind: 'forged' };
    if (!isNear(timestamp, at, toleranceMs)) return { kind: 'forged' };
    return newsIn(body);
  },
});

/** Signed, so it is theirs; what is no news of a transfer is news of nothing. */
const newsIn = (body: Buffer) => {
  try {
    const { data } = Called.safeParse(JSON.parse(body.toString('utf8')));
    return { kind: 'news' as const, references: data ? [data.data.user_id] : [] };
  } catch {
    return { kind: 'news' as const, references: [] };
  }
};
