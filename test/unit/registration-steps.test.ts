import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginProgress, progressAfter, STEPS, type Step } from '../../shared/domain/registration-steps.ts';
import { days, later } from '../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';
const asked = [STEPS.contacts, STEPS.personal, STEPS.kyc, STEPS.bank] as const;

it('a registration begins at the contacts, with nothing done', () => {
  expect(beginProgress(at)).toMatchObject({
    currentStep: 0,
    stepsCompleted: [],
    stepData: {},
    state: 'incomplete',
    abandoned: false,
    startedAt: at,
    lastActiveAt: at,
  });
});

describe('the progress of a registration', () => {
  it.each<[done: Step[], finished: Step[], current: number]>([
    [[], [0], 1],
    [[0], [1], 2],
    [[0, 1], [3], 2],
    [[0, 1, 3], [2], 4],
    [[0], [], 1],
    [[0, 1], [2, 3], 4],
  ])('after %j and now %j is at step %i, the lowest unfinished', (stepsCompleted, finished, current) => {
    expect(progressAfter({ stepsCompleted }, finished, at).currentStep).toBe(current);
  });

  it('lists each finished step once, in order, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...asked), { maxLength: 10 }), (order) => {
        const end = order.reduce(
          (progress, step) => progressAfter(progress, [step], at),
          progressAfter({ stepsCompleted: [] }, [], at),
        );
        expect(end.stepsCompleted).toEqual(asked.filter((step) => order.includes(step)));
      }),
    );
  });

  it('is complete with the last of the steps, and only then', () => {
    expect(progressAfter({ stepsCompleted: [0, 1, 2] }, [3], at)).toMatchObject({ state: 'complete', completedAt: at });
    const before = progressAfter({ stepsCompleted: [0, 1] }, [3], at);
    expect([before.state, before.completedAt]).toEqual(['incomplete', undefined]);
  });

  it('was complete when it first was, however often a step is done again', () => {
    const first = later(at, -days(3));
    expect(progressAfter({ stepsCompleted: [0, 1, 2, 3], completedAt: first }, [3], at).completedAt).toBe(first);
  });

  it('names the step that was finished last, which one done before is not', () => {
    expect(progressAfter({ stepsCompleted: [0], lastCompletedStep: 0 }, [1, 2], at).lastCompletedStep).toBe(2);
    expect(progressAfter({ stepsCompleted: [0, 1, 3], lastCompletedStep: 3 }, [1], at).lastCompletedStep).toBe(3);
  });

  it('is revived by whatever its owner does', () => {
    const abandoned = {
      ...progressAfter({ stepsCompleted: [0] }, [], later(at, -days(8))),
      abandoned: true,
      abandonedAt: later(at, -days(1)),
    };
    expect(progressAfter(abandoned, [], at)).toMatchObject({
      abandoned: false,
      abandonedAt: undefined,
      lastActiveAt: at,
    });
  });
});
