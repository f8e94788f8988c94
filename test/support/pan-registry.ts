import type { PanAnswer } from '../../shared/domain/kyc/judge-pan.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { PanQuestion, PanRegistry } from '../../shared/ports/kyc-providers.ts';

/** A registry whose answers are the test's to say, per PAN or for all. It notes every question. */
export const memoryRegistry = () => {
  const answers: { next: Partial<PanAnswer> | 'outage' } = { next: {} };
  const asked: PanQuestion[] = [];
  const registry: PanRegistry = {
    name: 'test_registry',
    verify: (question) => {
      asked.push(question);
      return answers.next === 'outage'
        ? Promise.reject(new Outage('provider', new Error('injected')))
        : Promise.resolve({
            status: 'valid',
            seeding: 'linked',
            registeredName: question.name,
            evidence: { code: 'E' },
            ...answers.next,
          });
    },
  };
  return { registry, answers, asked };
};
