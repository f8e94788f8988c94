import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionHost } from './function-host.ts';
import { DELAY_MS, type Faults } from './faults.ts';

/**
 * Invocations by the stream with faults. `error` fails an invocation, which counts among the attempts; `drop` and
 * `throttle` keep a batch from reaching its function: it is delivered again later, as often as it takes, as Lambda does
 * with batches that never reached the function.
 */
export const faultyStream =
  (invoke: FunctionHost['invoke'], { draw }: Faults): FunctionHost['invoke'] =>
  async (...call) => {
    switch (draw('stream')) {
      case 'drop':
      case 'throttle':
        throw new Error('a batch of the stream did not arrive: injected by POST /faults');
      case 'error':
        return {
          kind: 'threw',
          error: { errorType: 'InjectedFault', errorMessage: 'injected by POST /faults', trace: [] },
        };
      case 'delay':
        await sleep(DELAY_MS);
        return invoke(...call);
      case undefined:
        return invoke(...call);
    }
  };
