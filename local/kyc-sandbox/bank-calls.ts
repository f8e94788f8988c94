import { createHmac } from 'node:crypto';
import type { BankMagic } from './bank-magic.ts';

/** Where the sandbox calls its news in, and what it signs with. */
export type CallsTo = { url: string; secret: string };

/** Signs as a provider does: HMAC-SHA256 over the time and the bytes of the body, base64. */
const signedCall = (body: string, secret: string, timestamp: string) => ({
  'content-type': 'application/json',
  'x-sandbox-timestamp': timestamp,
  'x-sandbox-signature': createHmac('sha256', secret).update(timestamp).update(body).digest('base64'),
});

/** Calls news of a transfer in, as its magic wants it. Nobody minds whether it arrives: it is fetched otherwise. */
export const callIn = async (
  { url, secret }: CallsTo,
  reference: string,
  calls: BankMagic['calls'],
  now: () => string,
): Promise<void> => {
  if (calls === 'lost') return;
  const told = calls === 'unknown' ? '01ARZ3NDEKTSV4RRFFQ69G5FAV' : reference;
  const body = JSON.stringify({ event: 'transfer.settled', reference: told });
  const headers = signedCall(body, calls === 'forged' ? `not ${secret}` : secret, String(Date.parse(now())));
  const call = () => fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
  await call();
  if (calls === 'twice') await call();
};
