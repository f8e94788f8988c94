import { setTimeout as sleep } from 'node:timers/promises';

/** Something that works on until it is stopped. */
export type Pump = { stop: () => Promise<void> };

/** @returns whether there was something to do; it is asked again at once then */
export type Turn = (signal: AbortSignal) => Promise<boolean>;

const AFTER_A_FAULT_MS = 500;

/** Waits, unless it is time to stop. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Takes turns until stopped; a turn that throws is told about and tried again. */
export const startPump = (
  turn: Turn,
  { idleMs, onFault }: { idleMs: number; onFault: (cause: unknown) => void },
): Pump => {
  const abort = new AbortController();
  const { signal } = abort;
  const turns = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (!(await turn(signal))) await pause(idleMs, signal);
      } catch (cause) {
        // Read anew: the turn may have been cut short by `stop`.
        if (abort.signal.aborted) return;
        onFault(cause);
        await pause(AFTER_A_FAULT_MS, signal);
      }
    }
  };
  const running = turns();
  return {
    async stop() {
      abort.abort();
      await running;
    },
  };
};
