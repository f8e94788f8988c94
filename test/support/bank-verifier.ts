import { Outage } from '../../shared/domain/outage.ts';
import type { BankAnswer } from '../../shared/domain/kyc/judge-drop.ts';
import type { BankVerifier, TransferQuestion, WebhookRead } from '../../shared/ports/bank-verifier.ts';

export type Said = BankAnswer | 'outage' | 'lost';

export const valid = (nameAtBank?: string, more: { utr?: string } = { utr: '404223241811' }): BankAnswer => ({
  kind: 'valid',
  ...(nameAtBank !== undefined && { nameAtBank }),
  ...more,
  evidence: { code: 'ACCOUNT_IS_VALID' },
});
export const says = (kind: Exclude<BankAnswer['kind'], 'valid'>): BankAnswer => ({ kind, evidence: {} });

/**
 * A provider whose answers are the test's to say. It makes one transfer per reference, and counts them. `outage`: it
 * cannot be reached. `lost`: it takes the question, and its answer never arrives.
 */
export const memoryVerifier = () => {
  const answers: { start: Said; fetch: Said | 'unknown' | undefined; webhook: WebhookRead } = {
    start: says('waiting'),
    fetch: undefined,
    webhook: { kind: 'forged' },
  };
  const asked: TransferQuestion[] = [];
  const transfers = new Map<string, BankAnswer>();
  const fetched: string[] = [];
  const down = () => Promise.reject(new Outage('provider', new Error('injected')));
  const verifier: BankVerifier = {
    name: 'test_bank',
    start: (question) => {
      asked.push(question);
      if (answers.start === 'outage') return down();
      const answer = answers.start === 'lost' ? says('waiting') : answers.start;
      transfers.set(question.reference, transfers.get(question.reference) ?? answer);
      return answers.start === 'lost' ? down() : Promise.resolve(answer);
    },
    fetch: (reference) => {
      fetched.push(reference);
      if (answers.fetch === 'outage' || answers.fetch === 'lost') return down();
      if (answers.fetch === 'unknown') return Promise.resolve({ kind: 'unknown' });
      return Promise.resolve(answers.fetch ?? transfers.get(reference) ?? { kind: 'unknown' });
    },
    readWebhook: () => answers.webhook,
  };
  return { verifier, answers, asked, transfers, fetched };
};
