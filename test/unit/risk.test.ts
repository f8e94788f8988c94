import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { riskOf, riskReasons, withHour, type RiskReason, type Signals } from '../../shared/domain/sign-in/risk.ts';

const policy = defaultPolicy.risk;
const all = Object.keys(policy.weights) as RiskReason[];

const usual: Signals = {
  at: '2026-11-22T06:30:00.000Z',
  knowsDevice: true,
  knowsNetwork: true,
  country: 'IN',
  countriesSeen: ['IN'],
  failures: 0,
  attackedUsers: 0,
  signIns: 50,
  hoursSeen: withHour(0, '2026-11-22T06:30:00.000Z'),
  afterReset: false,
  isAnonymous: false,
};

const signals = fc.record<Signals>({
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  knowsDevice: fc.boolean(),
  knowsNetwork: fc.boolean(),
  country: fc.option(fc.constantFrom('IN', 'US', 'AE'), { nil: undefined }),
  countriesSeen: fc.subarray(['IN', 'US', 'AE']),
  failures: fc.nat(6),
  attackedUsers: fc.nat(6),
  signIns: fc.nat(30),
  hoursSeen: fc.nat(2 ** 24 - 1),
  afterReset: fc.boolean(),
  isAnonymous: fc.boolean(),
});

describe('the score', () => {
  it('never falls with one more reason, and stays between 0 and 100', () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...all), (reasons, another) => {
        const [before, after] = [riskOf(reasons, policy), riskOf([...new Set([...reasons, another])], policy)];
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.isSuspicious || !before.isSuspicious).toBe(true);
        expect(after.score).toBeLessThanOrEqual(100);
        expect(before.score).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(all)('rises with %s wherever 100 is not reached', (reason) => {
    fc.assert(
      fc.property(fc.subarray(all.filter((other) => other !== reason)), (others) => {
        const [before, after] = [riskOf(others, policy).score, riskOf([...others, reason], policy).score];
        expect(after).toBe(Math.min(100, before + policy.weights[reason]));
      }),
    );
  });

  it('never falls when a signal turns for the worse', () => {
    const worse: ((one: Signals) => Signals)[] = [
      (one) => ({ ...one, knowsDevice: false }),
      (one) => ({ ...one, knowsNetwork: false }),
      (one) => ({ ...one, failures: one.failures + 1 }),
      (one) => ({ ...one, attackedUsers: one.attackedUsers + 1 }),
      (one) => ({ ...one, afterReset: true }),
      (one) => ({ ...one, isAnonymous: true }),
      (one) => ({ ...one, hoursSeen: 0 }),
      (one) => ({ ...one, country: 'XX' }),
    ];
    const score = (one: Signals) => riskOf(riskReasons(one, policy), policy).score;
    fc.assert(
      fc.property(signals, fc.constantFrom(...worse), (one, change) => {
        expect(score(change(one))).toBeGreaterThanOrEqual(score(one));
      }),
    );
  });

  it('lets a traveller with a known device in, and stops a stranger who comes after failures', () => {
    const traveller = { ...usual, knowsNetwork: false, country: 'US' };
    expect(riskOf(riskReasons(traveller, policy), policy)).toEqual({
      score: 50,
      reasons: ['new_network', 'new_country'],
      isSuspicious: false,
    });
    const stranger = { ...usual, knowsDevice: false, knowsNetwork: false, attackedUsers: 3 };
    expect(riskOf(riskReasons(stranger, policy), policy)).toMatchObject({ score: 70, isSuspicious: true });
  });
});

describe('the reasons', () => {
  it('are none for what is usual', () => expect(riskReasons(usual, policy)).toEqual([]));

  it('add nothing for a country that is not known, or a first one', () => {
    expect(riskReasons({ ...usual, country: undefined }, policy)).toEqual([]);
    expect(riskReasons({ ...usual, country: 'US', countriesSeen: [] }, policy)).toEqual([]);
  });

  it('call an hour unusual only when neither it nor one beside it was used, and habits exist', () => {
    const night = { ...usual, at: '2026-11-22T20:00:00.000Z' };
    expect(riskReasons(night, policy)).toEqual(['unusual_hour']);
    expect(riskReasons({ ...night, signIns: 9 }, policy)).toEqual([]);
    expect(riskReasons({ ...night, signIns: 10 }, policy)).toEqual(['unusual_hour']);
    for (const near of ['2026-11-22T05:40:00.000Z', '2026-11-22T07:20:00.000Z'])
      expect(riskReasons({ ...usual, at: near }, policy)).toEqual([]);
    const midnight = withHour(0, '2026-11-22T18:00:00.000Z');
    expect(riskReasons({ ...usual, hoursSeen: midnight, at: '2026-11-22T18:40:00.000Z' }, policy)).toEqual([]);
  });

  it.each([
    [{ failures: 2 }, []],
    [{ failures: 3 }, ['recent_failures']],
    [{ attackedUsers: 2 }, []],
    [{ attackedUsers: 3 }, ['address_attacks']],
  ])('begin where the policy says: %o', (change, reasons) => {
    expect(riskReasons({ ...usual, ...change }, policy)).toEqual(reasons);
  });
});
