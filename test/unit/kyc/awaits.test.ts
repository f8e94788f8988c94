import { describe, expect, it } from 'vitest';
import { VerificationMethod } from '../../../shared/domain/choices.ts';
import { awaited, awaitedBank, awaitedBusiness } from '../../../shared/domain/kyc/awaits.ts';
import { PennyDropStatus } from '../../../shared/domain/kyc/penny-drop.ts';

const queuedAt = '2026-11-22T06:30:00.000Z';
const settled = [
  ['verified', undefined],
  ['in_review', 'reviewer'],
  ['not_submitted', 'submission'],
  ['rejected', 'submission'],
  ['expired', 'submission'],
] as const;

describe('a KYC record waits for', () => {
  it.each(settled)('the same of every kind when it is %s: %s', (status, waits) => {
    expect([
      awaited('aadhaar', { status, verificationMethod: 'manual' }),
      awaited('pan', { status, verificationMethod: 'manual' }),
      awaitedBank({ status }),
      awaitedBusiness({ status }),
    ]).toEqual([waits, waits, waits, waits]);
  });

  it('its submission where there is none', () => {
    expect([awaited('aadhaar', undefined), awaitedBank(undefined), awaitedBusiness(undefined)]).toEqual([
      'submission',
      'submission',
      'submission',
    ]);
  });

  it.each([
    ['manual', 'reviewer'],
    ['offline_xml', 'offline_xml'],
    ['api_digilocker', 'digilocker'],
    ['api_uidai', 'otp'],
    ['api_nsdl', 'otp'],
    ['api_karza', 'otp'],
  ] as const)('the proof of its own road, of an Aadhaar by %s: %s', (verificationMethod, waits) => {
    expect(awaited('aadhaar', { status: 'pending', verificationMethod })).toBe(waits);
  });

  it.each(VerificationMethod.options)('its registry, of a PAN by %s', (verificationMethod) => {
    expect(awaited('pan', { status: 'pending', verificationMethod })).toBe('provider');
  });

  it.each(PennyDropStatus.options)(
    'a reviewer once it is queued, whatever became of its transfer: %s',
    (pennyDropStatus) => {
      expect(awaitedBank({ status: 'pending', queuedAt, pennyDropStatus })).toBe('reviewer');
      expect(awaited('pan', { status: 'pending', queuedAt, verificationMethod: 'api_nsdl' })).toBe('reviewer');
    },
  );

  it.each([
    [undefined, 'penny_drop'],
    ['created', 'provider'],
    ['pending', 'provider'],
    ['failed_retryable', 'penny_drop'],
    ['failed_final', 'submission'],
    ['unsupported', 'submission'],
    ['expired', 'submission'],
  ] as const)('of an account whose transfer is %s: %s', (pennyDropStatus, waits) => {
    expect(awaitedBank({ status: 'pending', pennyDropStatus })).toBe(waits);
  });

  it('a reviewer, of every business', () => {
    expect(awaitedBusiness({ status: 'pending' })).toBe('reviewer');
  });
});
