import * as z from 'zod';

/** What can be made to fail. `provider` is whoever is outside: senders of e-mail and SMS, and the KYC provider. */
const FAULT_TARGETS = ['dynamodb', 'kms', 'sqs', 'provider', 'stream'] as const;
export type FaultTarget = (typeof FAULT_TARGETS)[number];

export const FaultKind = z.enum(['throttle', 'error', 'delay', 'drop']);
export type FaultKind = z.output<typeof FaultKind>;

/** A fault to inject: at this share of calls, and no more than `count` times. */
export const Fault = z.strictObject({
  target: z.enum(FAULT_TARGETS),
  kind: FaultKind,
  rate: z.number().min(0).max(1),
  count: z.int().positive().optional(),
});
export type Fault = z.output<typeof Fault>;

export type Faults = {
  /** Replaces a fault of the same target and kind. */
  add: (fault: Fault) => void;
  clear: () => void;
  list: () => readonly Fault[];
  /** Which fault befalls the next call of a target, if any; it is used up by asking. */
  draw: (target: FaultTarget) => FaultKind | undefined;
};

/** How long a `delay` lasts. */
export const DELAY_MS = 1000;

/** The faults that are set. @param random uniform in [0, 1) */
export const openFaults = (random: () => number = Math.random): Faults => {
  let faults: Fault[] = [];
  return {
    add(fault) {
      faults = [...faults.filter(({ target, kind }) => target !== fault.target || kind !== fault.kind), { ...fault }];
    },
    clear() {
      faults = [];
    },
    list: () => faults,
    draw(target) {
      const hit = faults.find((one) => one.target === target && random() < one.rate);
      if (hit?.count !== undefined) {
        hit.count -= 1;
        if (hit.count === 0) faults = faults.filter((one) => one !== hit);
      }
      return hit?.kind;
    },
  };
};
