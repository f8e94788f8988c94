import { setImmediate as later } from 'node:timers/promises';
import { Outage, type Dependency } from '../../../shared/domain/outage.ts';

/**
 * What may happen to one call to the outside. `throttle`: its dependency refuses this call and every later one;
 * `error`: this call is refused; `drop`: it takes effect and its answer is lost; `delay`: everything else comes first;
 * `repeat`: its answer is lost on the way and the client asks again, as an SDK does; `killed_before`, `killed_after`:
 * the process ends there, and nothing it still does arrives.
 */
export const MISFORTUNES = ['throttle', 'error', 'drop', 'delay', 'repeat', 'killed_before', 'killed_after'] as const;
export type Misfortune = (typeof MISFORTUNES)[number];

/** Methods of ports that work by themselves and ask nobody. */
const INWARD = new Set(['readWebhook', 'items']);

/** A transaction carries a token of its request, by which the table knows it again: repeated, it is done once. */
const isTransaction = ([operations]: unknown[]) => Array.isArray(operations) && operations.length > 1;

const isRefused = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused';

/** Numbers every awaited call to the outside, whatever it goes to, and lets one of them go wrong. */
export const misfortunes = () => {
  const calls: string[] = [];
  let plan: { nth: number; kind: Misfortune } | undefined;
  let down: Dependency | undefined;
  let isDead = false;
  const lost = (dependency: Dependency, timedOut: boolean) =>
    new Outage(dependency, new Error('injected'), { timedOut: timedOut && dependency === 'provider' });

  const struck = async <T>(kind: Misfortune, dependency: Dependency, act: () => Promise<T>): Promise<T> => {
    switch (kind) {
      case 'throttle':
        down = dependency;
        throw lost(dependency, false);
      case 'error':
        throw lost(dependency, false);
      case 'killed_before':
        isDead = true;
        throw lost(dependency, false);
      case 'drop':
        await act();
        throw lost(dependency, true);
      case 'killed_after':
        await act();
        isDead = true;
        throw lost(dependency, true);
      case 'repeat': {
        const first = await act();
        const again = await act();
        // The driver knows a write that met itself: see shared/store/own-write.ts.
        return dependency === 'table' && isRefused(again) ? first : again;
      }
      case 'delay': {
        await later();
        const answer = await act();
        await later();
        return answer;
      }
    }
  };

  const call = async <T>(dependency: Dependency, name: string, act: () => Promise<T>, args: unknown[]): Promise<T> => {
    calls.push(`${dependency}.${name}`);
    if (isDead || down === dependency) throw lost(dependency, false);
    if (plan?.nth !== calls.length || (plan.kind === 'repeat' && isTransaction(args))) return act();
    return struck(plan.kind, dependency, act);
  };

  return {
    /** A port whose calls are numbered. */
    outside: <P extends object>(dependency: Dependency, port: P): P =>
      Object.fromEntries(
        Object.entries(port).map(([name, value]: [string, unknown]) =>
          typeof value === 'function' && !INWARD.has(name)
            ? [
                name,
                (...args: unknown[]) => call(dependency, name, () => value.apply(port, args) as Promise<unknown>, args),
              ]
            : [name, value],
        ),
      ) as P,
    /** From now on calls are numbered from 1, and the nth meets this. Without it all is well. */
    strike: (next?: { nth: number; kind: Misfortune }) => {
      calls.length = 0;
      [plan, down, isDead] = [next, undefined, false];
    },
    /** What was called since, in order. */
    calls: (): readonly string[] => [...calls],
  };
};

export type Outside = ReturnType<typeof misfortunes>['outside'];
