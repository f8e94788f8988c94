import * as z from 'zod';
import type { BankAnswer } from '../../../domain/kyc/judge-drop.ts';
import { Secret } from '../../../domain/secret.ts';
import type { BankVerifier } from '../../../ports/bank-verifier.ts';
import type { ProviderClient } from '../http/provider-client.ts';
import { isNear, isSignedBy } from '../http/signed-call.ts';

const Answer = z.object({
  status: z.enum(['waiting', 'valid', 'invalid_account', 'blocked', 'unsupported', 'failed', 'failed_for_good']),
  nameAtBank: z.string().min(1).optional(),
  utr: z.string().min(1).optional(),
});

const Called = z.object({ reference: z.string().min(1).max(60) });

const understood = ({ status, nameAtBank, utr }: z.output<typeof Answer>): BankAnswer => ({
  kind: status,
  ...(nameAtBank !== undefined && { nameAtBank }),
  ...(utr !== undefined && { utr }),
  evidence: { status },
});

/** Transfers at the sandbox. It makes one of two requests under one reference, so a request may be repeated. */
export const sandboxBank = (client: ProviderClient, webhookSecret: string, toleranceMs: number): BankVerifier => {
  const secret = new Secret(webhookSecret);
  return {
    name: 'sandbox',
    async start({ account, ifsc, name, amount, reference }) {
      const { body } = await client.ask({
        operation: 'bank',
        method: 'POST',
        path: '/bank-transfers',
        body: { account: account.expose(), ifsc, name, amount, reference },
        isRepeatable: true,
        answers: { 200: Answer },
      });
      return understood(body);
    },
    async fetch(reference) {
      const answer = await client.ask({
        operation: 'bank-status',
        method: 'GET',
        path: `/bank-transfers?reference=${encodeURIComponent(reference)}`,
        isRepeatable: true,
        answers: { 200: Answer, 404: z.looseObject({}) },
      });
      return answer.status === 404 ? { kind: 'unknown' } : understood(answer.body);
    },
    readWebhook({ body, header }, at) {
      const [signature, timestamp] = [header('x-sandbox-signature'), header('x-sandbox-timestamp')];
      if (signature === undefined || timestamp === undefined) return { kind: 'forged' };
      if (!isSignedBy({ secret, signature, parts: [timestamp, body] })) return { kind: 'forged' };
      if (!isNear(timestamp, at, toleranceMs)) return { kind: 'forged' };
      return { kind: 'news', references: [Called.parse(JSON.parse(body.toString('utf8'))).reference] };
    },
  };
};
