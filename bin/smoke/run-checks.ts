import { randomUUID } from 'node:crypto';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { seconds } from '../../shared/domain/time.ts';
import { wordsOf } from '../terminal/unusable.ts';
import { asker, Unanswered } from './ask.ts';
import type { Check, Surroundings } from './check.ts';
import { Wrong } from './expect.ts';
import { facts } from './facts.ts';
import { headerChecks } from './headers.ts';
import type { Options } from './options.ts';
import { refusals } from './refusals.ts';
import { signIn } from './sign-in.ts';

/** `why` it failed, if it did, and what to do then. */
export type Outcome = { name: string; ok: true } | { name: string; ok: false; why: string; mend: string };

/** A server that is not there is asked once, not by every check. */
const reachable: Check = {
  name: 'reachable',
  mend: 'Look at --url, at the name in DNS and at the certificate; nothing else was tried.',
  run: async ({ ask }) => {
    await ask(healthAndChoices.routes.getHealth.path);
  },
};

const outcomeOf = async ({ name, mend, run }: Check, around: Surroundings): Promise<Outcome> => {
  try {
    await run(around);
    return { name, ok: true };
  } catch (cause) {
    if (cause instanceof Wrong || cause instanceof Unanswered) return { name, ok: false, why: cause.message, mend };
    throw new Error(`the check ${name} is broken itself: ${wordsOf(cause)}`, { cause });
  }
};

/** One after the other, so that no limit of requests is met. */
export async function* outcomes({ url, origin, timeout }: Omit<Options, 'json'>): AsyncGenerator<Outcome> {
  const around = { ...asker(url, seconds(timeout)), url, origin, now: () => Date.now(), nonce: () => randomUUID() };
  const first = await outcomeOf(reachable, around);
  yield first;
  if (!first.ok) return;
  for (const check of [...facts, ...refusals, signIn, ...headerChecks(around)]) yield await outcomeOf(check, around);
}
