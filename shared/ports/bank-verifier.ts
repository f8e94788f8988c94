import type { BankAnswer } from '../domain/kyc/judge-drop.ts';
import type { Secret } from '../domain/secret.ts';

/** A transfer to be made. `reference` names it: asked for twice under one, it is one transfer. */
export type TransferQuestion = {
  account: Secret;
  ifsc: string;
  /** Whom it is expected to belong to. */
  name: string;
  /** Whole paise; providers that fix the amount themselves ignore it. */
  amount: number;
  reference: string;
};

/** What a provider calls in: the transfers it has news of, or that it did not come from the provider. */
export type WebhookRead = { kind: 'news'; references: readonly string[] } | { kind: 'forged' };

/** A request as it came, before anything was made of it. */
export type RawRequest = { body: Buffer; header: (name: string) => string | undefined };

/**
 * Who shows by a transfer whose an account is. @throws Outage('provider') when there is no answer; no person fails by that
 */
export type BankVerifier = {
  name: string;
  start(question: TransferQuestion): Promise<BankAnswer>;
  /** `unknown`: the provider never heard of it, so no money can have moved. */
  fetch(reference: string): Promise<BankAnswer | { kind: 'unknown' }>;
  /** Judges a call by its signature over the bytes that came. News is never an answer: that is fetched. */
  readWebhook(request: RawRequest, at: string): WebhookRead;
};
