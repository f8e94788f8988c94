import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
} from 'cockatiel';
import type { Policy } from '../../../domain/policy.ts';
import { Secret } from '../../../domain/secret.ts';
import type { Metrics } from '../../../platform/metrics.ts';
import { outageOf, ProviderFault, type FaultReason } from './provider-fault.ts';
import { readAnswer, type AnswerOf, type Answers } from './read-answer.ts';

export type Question<A extends Answers> = {
  /** Names it in logs and metrics. */
  operation: string;
  method: 'GET' | 'POST';
  /** Below the provider's address. */
  path: `/${string}`;
  body?: Readonly<Record<string, unknown>>;
  /** Asking twice does what asking once does: it only reads, or carries a reference that the provider knows again. */
  isRepeatable: boolean;
  answers: A;
};

export type ProviderClient = {
  /** @throws Outage('provider') for every answer that is not declared, and for none */
  ask<const A extends Answers>(question: Question<A>): Promise<AnswerOf<A>>;
};

export type ProviderAt = {
  provider: string;
  url: string;
  headers?: Readonly<Record<string, string | Secret>>;
  limits: Policy['kyc']['providers']['calls'];
  metrics: Metrics;
};

/** What may be over a moment later. */
const PASSING: readonly FaultReason[] = ['network', 'timeout', 'status', 'not_json'];

/** What says that the provider as a whole is ill; an odd answer about one person does not. */
const ILL: readonly FaultReason[] = [...PASSING, 'refuses_us', 'too_large'];

const isOneOf = (reasons: readonly FaultReason[]) => (cause: unknown) =>
  cause instanceof ProviderFault && reasons.includes(cause.reason);

/** The code Node gives a network error, such as ECONNRESET. */
const codeOf = (cause: unknown): string => {
  const inner: unknown = cause instanceof Error ? cause.cause : undefined;
  const code: unknown = inner instanceof Error && 'code' in inner ? inner.code : undefined;
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : '';
};

const exposed = (headers: ProviderAt['headers'] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value instanceof Secret ? value.expose() : value]),
  );

/**
 * Asks one service of a provider over HTTP: each call and all repetitions together within their time, repeated only
 * where that is safe, not asked at all for a while after it failed several times in a row. The breaker belongs to the
 * client, so to one service and one running instance of a function.
 */
export const providerClient = ({ provider, url, headers, limits, metrics }: ProviderAt): ProviderClient => {
  const breaker = circuitBreaker(handleWhen(isOneOf(ILL)), {
    breaker: new ConsecutiveBreaker(limits.breakAfter),
    halfOpenAfter: limits.breakMs,
  });
  const repeating = retry(handleWhen(isOneOf(PASSING)), {
    maxAttempts: limits.attempts - 1,
    backoff: new ExponentialBackoff({ initialDelay: limits.pauseMs, maxDelay: 2 * limits.pauseMs }),
  });

  const attempt = async <A extends Answers>(question: Question<A>, deadline: AbortSignal): Promise<AnswerOf<A>> => {
    const { operation, method, path, body, answers } = question;
    const asked = `${provider} ${operation}`;
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(limits.callMs)]);
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...exposed(headers),
        },
        ...(body && { body: JSON.stringify(body) }),
        // Credentials go nowhere else.
        redirect: 'error',
        signal,
      });
      return await readAnswer(response, answers, { asked, maxBytes: limits.maxBytes });
    } catch (cause) {
      if (cause instanceof ProviderFault) throw cause;
      throw signal.aborted ? new ProviderFault(asked, 'timeout') : new ProviderFault(asked, 'network', codeOf(cause));
    }
  };

  return {
    async ask(question) {
      const deadline = AbortSignal.timeout(limits.totalMs);
      const once = () => breaker.execute(() => attempt(question, deadline));
      try {
        return await (question.isRepeatable ? repeating.execute(once, deadline) : once());
      } catch (cause) {
        if (isBrokenCircuitError(cause)) throw outageOf(new ProviderFault(`${provider} ${question.operation}`, 'open'));
        if (!(cause instanceof ProviderFault)) throw cause;
        if (cause.reason === 'refuses_us') metrics.count('ProviderRefusals', 1);
        throw outageOf(cause);
      }
    },
  };
};
