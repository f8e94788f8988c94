import type * as z from 'zod';
import { Problem, problems, type ProblemCode } from '../../shared/http/problems.ts';
import type { Reply } from './ask.ts';

/** A reply is not what a deployment must answer. */
export class Wrong extends Error {}

export const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Wrong(otherwise);
};

const typeOf = ({ headers }: Reply): string => headers.get('content-type')?.split(';')[0] ?? 'no content-type';

const parsed = <S extends z.ZodType>(reply: Reply, schema: S): z.output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(reply.text);
  } catch {
    throw new Wrong(`${reply.request} answered what is no JSON`);
  }
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const [first] = error.issues;
  throw new Wrong(`${reply.request} answered another shape (${first?.path.join('.') ?? ''}: ${first?.message ?? ''})`);
};

const mustAnswer = (reply: Reply, status: number, type: string): void => {
  must(reply.status === status, `${reply.request} answered ${reply.status} instead of ${status}`);
  must(typeOf(reply) === type, `${reply.request} answered ${typeOf(reply)} instead of ${type}`);
};

/** The body of a 200. @throws Wrong for any other reply */
export const found = <S extends z.ZodType>(reply: Reply, schema: S): z.output<S> => {
  mustAnswer(reply, 200, 'application/json');
  return parsed(reply, schema);
};

/** A problem as RFC 9457 and our list have it. @throws Wrong for any other reply */
export const refused = (reply: Reply, code: ProblemCode): Problem => {
  mustAnswer(reply, problems[code].status, 'application/problem+json');
  const problem = parsed(reply, Problem);
  must(problem.code === code, `${reply.request} answered the problem ${problem.code} instead of ${code}`);
  return problem;
};
