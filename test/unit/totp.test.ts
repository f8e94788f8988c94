import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newTotpSecret, otpauthUri, totpStep } from '../../shared/domain/sign-in/totp.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { later } from '../../shared/domain/time.ts';
import { shownAt } from '../support/authenticator.ts';

/** "12345678901234567890" of the RFCs, in base32. */
const key = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const code = (text: string) => new Secret(text);

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('takes the code of RFC 6238 at %i seconds', (seconds, shown) => {
  expect(totpStep(key, code(shown), at(seconds))).toBe(Math.floor(seconds / 30));
});

it.each([
  ...['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].entries(),
])('takes the code of RFC 4226 for counter %i', (counter, shown) => {
  expect(totpStep(key, code(shown), at(counter * 30))).toBe(counter);
});

it('takes the step before and the one after, and none beyond', () => {
  const now = '2026-11-22T06:30:10.000Z';
  const step = Math.floor(Date.parse(now) / 30_000);
  const verdicts = [-2, -1, 0, 1, 2].map((steps) =>
    totpStep(key, code(shownAt(key.expose(), later(now, steps * 30_000))), now),
  );
  expect(verdicts).toEqual([undefined, step - 1, step, step + 1, undefined]);
});

it('takes no step twice, and none before one that was used', () => {
  const now = '2026-11-22T06:30:10.000Z';
  const step = Math.floor(Date.parse(now) / 30_000);
  const shown = code(shownAt(key.expose(), now));
  expect(totpStep(key, shown, now, step)).toBeUndefined();
  expect(totpStep(key, shown, now, step - 1)).toBe(step);
  expect(totpStep(key, code(shownAt(key.expose(), later(now, -30_000))), now, step)).toBeUndefined();
});

it('draws secrets of 160 bits that authenticator apps can read', () => {
  const secrets = Array.from({ length: 50 }, () => newTotpSecret().expose());
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(otpauthUri(key, 'a+b@example.com'));
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/CredbuzzPay:a+b@example.com',
  ]);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'CredbuzzPay',
    secret: key.expose(),
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

it('takes nothing that is not the code', () => {
  const now = '2026-11-22T06:30:10.000Z';
  const right = new Set([-1, 0, 1].map((steps) => shownAt(key.expose(), later(now, steps * 30_000))));
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{0,8}$/), (text) => {
      fc.pre(!right.has(text));
      expect(totpStep(key, code(text), now)).toBeUndefined();
    }),
  );
});
