import type { IsoTime } from './time.ts';

/** What each step of a registration asks for; the last one asks for nothing. */
export const STEPS = { contacts: 0, personal: 1, kyc: 2, bank: 3, complete: 4 } as const;

export type Step = (typeof STEPS)[keyof typeof STEPS];

/** The lowest step not yet finished: after the personal step the order is free. */
const firstUnfinished = (completed: readonly number[]): number =>
  Object.values(STEPS).find((step) => !completed.includes(step)) ?? STEPS.complete;

/** How every registration begins. */
export const beginProgress = (at: IsoTime) => ({
  currentStep: STEPS.contacts,
  stepsCompleted: [],
  stepData: {},
  state: 'incomplete' as const,
  abandoned: false,
  startedAt: at,
  lastActiveAt: at,
});

type Progress = {
  stepsCompleted: readonly number[];
  lastCompletedStep?: number | undefined;
  completedAt?: IsoTime | undefined;
};

/**
 * The progress after its owner did something at this moment and finished these steps; finishing one again changes
 * nothing. Whatever they do revives what was abandoned (rules.md, Registration 5).
 */
export const progressAfter = (
  { stepsCompleted, lastCompletedStep, completedAt }: Progress,
  finished: readonly Step[],
  at: IsoTime,
) => {
  const completed = [...new Set([...stepsCompleted, ...finished])].sort((left, right) => left - right);
  const currentStep = firstUnfinished(completed);
  const isComplete = currentStep === STEPS.complete;
  return {
    stepsCompleted: completed,
    lastCompletedStep: finished.findLast((step) => !stepsCompleted.includes(step)) ?? lastCompletedStep,
    currentStep,
    lastActiveAt: at,
    abandoned: false,
    abandonedAt: undefined,
    state: isComplete ? ('complete' as const) : ('incomplete' as const),
    completedAt: isComplete ? (completedAt ?? at) : completedAt,
  };
};
