import { describe, expect, it } from 'vitest';
import { isVerhoeff } from '../../shared/domain/verhoeff.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { emfMetrics } from '../../shared/platform/metrics.ts';
import { once } from '../../shared/platform/once.ts';
import { redacted } from '../../shared/platform/redact.ts';

describe('the Verhoeff check', () => {
  it('accepts the published examples and UIDAI’s own test number', () => {
    for (const number of ['2363', '123451', '1428570', '999941057058']) expect(isVerhoeff(number)).toBe(true);
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    const number = '999941057058';
    for (let place = 0; place < number.length; place += 1) {
      for (const digit of '0123456789') {
        const changed = number.slice(0, place) + digit + number.slice(place + 1);
        if (changed !== number) expect(isVerhoeff(changed)).toBe(false);
      }
      const swapped =
        number.slice(0, place) +
        number
          .slice(place, place + 2)
          .split('')
          .reverse()
          .join('') +
        number.slice(place + 2);
      if (swapped !== number) expect(isVerhoeff(swapped)).toBe(false);
    }
  });

  it('takes ASCII digits only', () => {
    for (const text of ['', '९९९९', '9999 4105 7058', '-1']) expect(isVerhoeff(text)).toBe(false);
  });
});

describe('what slips into a log', () => {
  it.each([
    ['token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJBIn0.c2ln end', 'token [token] end'],
    ['hash $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA end', 'hash [hash] end'],
    ['mail asha.rao+x@example.co.in end', 'mail [email] end'],
    ['call +91 9876543210 or 9876543210 end', 'call [mobile] or [mobile] end'],
    ['aadhaar 9999 4105 7058 or 999941057058 end', 'aadhaar [aadhaar] or [aadhaar] end'],
    ['pan ABCPE1234F end', 'pan [pan] end'],
    [
      'order 999941057059, at 1795329000123, id 01M80Z50J0E9SPC1NQSFP8KG53',
      'order 999941057059, at 1795329000123, id 01M80Z50J0E9SPC1NQSFP8KG53',
    ],
  ])('is redacted: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('also from the causes of errors', () => {
    const lines: string[] = [];
    const log = jsonLog(
      { function: 'f', stage: 'test' },
      () => '2026-11-22T06:30:00.000Z',
      (line) => lines.push(line),
    );
    log.error('failed', { cause: new Error('outer', { cause: new Error('for asha@example.com') }) });
    const written = JSON.parse(lines[0] ?? '') as { cause: { cause: { message: string } } };
    expect(written).toMatchObject({ level: 'error', event: 'failed', function: 'f', cause: { message: 'outer' } });
    expect(written.cause.cause.message).toBe('for [email]');
  });
});

describe('metrics', () => {
  it('are one line of CloudWatch’s embedded format', () => {
    const lines: string[] = [];
    emfMetrics(
      { function: 'f', stage: 'test' },
      () => '2026-11-22T06:30:00.000Z',
      (line) => lines.push(line),
    ).count('AuditParked', 2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      _aws: {
        Timestamp: Date.parse('2026-11-22T06:30:00.000Z'),
        CloudWatchMetrics: [
          {
            Namespace: 'CredbuzzPay',
            Dimensions: [['function', 'stage']],
            Metrics: [{ Name: 'AuditParked', Unit: 'Count' }],
          },
        ],
      },
      function: 'f',
      stage: 'test',
      AuditParked: 2,
    });
  });
});

describe('a metric of the whole stage', () => {
  it('is one sum, whichever function counts it', () => {
    const lines: string[] = [];
    emfMetrics(
      { function: 'f', stage: 'test' },
      () => '2026-11-22T06:30:00.000Z',
      (line) => lines.push(line),
    ).count('SignUps', 1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Dimensions: [['stage']], Metrics: [{ Name: 'SignUps' }] }] },
      function: 'f',
      stage: 'test',
    });
  });
});

describe('once', () => {
  it('prepares once for all callers, and again after a failure', async () => {
    let runs = 0;
    const prepare = once(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('down')) : Promise.resolve(runs);
    });
    await expect(prepare()).rejects.toThrow('down');
    expect(await Promise.all([prepare(), prepare(), prepare()])).toEqual([2, 2, 2]);
  });
});
