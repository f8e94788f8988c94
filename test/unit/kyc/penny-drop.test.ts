import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropStep, nextPoll } from '../../../shared/domain/kyc/drop-step.ts';
import {
  afterDropEvent,
  isFinal,
  isUnderWay,
  PennyDropStatus,
  type PennyDropEvent,
} from '../../../shared/domain/kyc/penny-drop.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hourOf, later } from '../../../shared/domain/time.ts';

const ends: PennyDropEvent[] = ['match', 'differ', 'invalid_account', 'blocked', 'unsupported', 'fail_for_good'];
const events: PennyDropEvent[] = ['accept', ...ends, 'fail', 'give_up', 'retry'];

/** Events as they are told: those that are not possible change nothing. */
const told = (from: PennyDropStatus, order: readonly PennyDropEvent[]): PennyDropStatus =>
  order.reduce((status, event) => afterDropEvent(status, event) ?? status, from);

const anyOrder = fc.array(fc.constantFrom(...events), { maxLength: 12 });

describe('the life of a penny drop', () => {
  it('ends in these states', () => {
    expect(PennyDropStatus.options.filter(isFinal)).toEqual([
      'verified',
      'name_mismatch',
      'invalid_account',
      'blocked',
      'unsupported',
      'failed_final',
      'expired',
    ]);
  });

  it('never leaves a final state, whatever is told afterwards', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PennyDropStatus.options.filter(isFinal)), anyOrder, (from, order) => {
        expect(told(from, order)).toBe(from);
      }),
    );
  });

  it('comes to the same end in whatever order and however often reply, call and poll tell it', () => {
    const news = fc
      .constantFrom(...ends)
      .chain((end) =>
        fc
          .array(fc.constantFrom<PennyDropEvent>('accept', end), { maxLength: 8 })
          .map((order) => ({ end, order: order.includes(end) ? order : [...order, end] })),
      );
    fc.assert(
      fc.property(news, ({ end, order }) => {
        expect(told('created', order)).toBe(afterDropEvent('created', end));
      }),
    );
  });

  it('asks for another transfer only after one that moved no money', () => {
    const retryable = PennyDropStatus.options.filter((status) => afterDropEvent(status, 'retry') !== undefined);
    expect(retryable).toEqual(['failed_retryable']);
  });

  it('lets better news of the same transfer outdo its failure', () => {
    expect(told('created', ['fail', 'match'])).toBe('verified');
  });
});

describe('the clock of a penny drop', () => {
  const waits = defaultPolicy.kyc.bank.pennyDrop;
  const at = '2026-11-22T06:30:00.000Z';
  const givesUpAt = later(at, waits.lifeMs);
  const drop = { status: 'pending' as const, polls: 0, givesUpAt, dueAt: at, dueHour: hourOf(at) };

  it('asks later and later, and a last time when time is up', () => {
    let standing: typeof drop & { polls: number } = drop;
    const asked: string[] = [];
    for (let now = at; now < givesUpAt; now = standing.dueAt) {
      standing = { ...standing, ...(nextPoll(standing, now, waits) as Partial<typeof drop>) };
      asked.push(standing.dueAt);
    }
    expect(asked.length).toBeLessThan(40);
    expect(asked.at(-1)).toBe(givesUpAt);
    const gaps = asked.slice(1, -1).map((one, place) => Date.parse(one) - Date.parse(asked[place]!));
    expect(gaps.every((gap, place) => place === 0 || gap >= gaps[place - 1]!)).toBe(true);
    expect(Math.max(...gaps)).toBe(waits.longestPollMs);
  });

  it('does not ask about what is settled', () => {
    for (const status of PennyDropStatus.options.filter((one) => !isUnderWay(one)))
      expect(nextPoll({ ...drop, status }, at, waits)).toEqual({ dueAt: undefined, dueHour: undefined });
  });

  it.each([
    ['pending', 'accept', 'expired'],
    ['pending', undefined, 'expired'],
    ['pending', 'match', 'verified'],
    // Nobody took it, so no money moved: its owner may take it up again.
    ['created', undefined, 'created'],
  ] as const)('when time is up, %s that hears %s is %s', (status, event, expected) => {
    expect(dropStep({ status, givesUpAt }, event, givesUpAt)).toBe(expected);
  });

  it.each([
    ['created', undefined, 'created'],
    ['created', 'accept', 'pending'],
    ['pending', undefined, 'pending'],
    ['pending', 'accept', 'pending'],
    ['verified', 'accept', undefined],
  ] as const)('before that, %s that hears %s is %s', (status, event, expected) => {
    expect(dropStep({ status, givesUpAt }, event, at)).toBe(expected);
  });
});
