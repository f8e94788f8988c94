/** What each step of a registration asks for; the last one asks for nothing. */
export const STEPS = { contacts: 0, personal: 1, kyc: 2, bank: 3, complete: 4 } as const;

export type Step = (typeof STEPS)[keyof typeof STEPS];

export type Steps = { currentStep: number; lastCompletedStep?: number | undefined; stepsCompleted: number[] };

/** The lowest step not yet finished: after the personal step the order is free. */
const firstUnfinished = (completed: readonly number[]): number =>
  Object.values(STEPS).find((step) => step === STEPS.complete || !completed.includes(step)) ?? STEPS.complete;

/** The progress after a step is finished; finishing it again changes nothing. */
export const afterStep = ({ stepsCompleted }: Pick<Steps, 'stepsCompleted'>, step: Step) => {
  const completed = [...new Set([...stepsCompleted, step])].sort((left, right) => left - right);
  return { stepsCompleted: completed, lastCompletedStep: step, currentStep: firstUnfinished(completed) };
};
