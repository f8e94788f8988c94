import type * as z from 'zod';
import type { Fault, ProblemCode } from './problems.ts';
import { problems } from './problems.ts';

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? Object.entries(inside).find(([name]) => name === String(step))?.[1]
        : undefined,
    value,
  );

/** RFC 6901: `~` and `/` in a member name are escaped. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  ['#', ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

const shapeCodes: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'invalid_type',
  too_big: 'too_big',
  too_small: 'too_small',
  invalid_format: 'invalid_format',
  invalid_value: 'invalid_value',
};

type Located = { code: string; detail: string; path: readonly PropertyKey[] };

const located = (issue: z.core.$ZodIssue, input: unknown): Located[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown_field',
      detail: 'this field is not known here',
      path: [...issue.path, key],
    }));
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string')
    return [{ code: issue.params['code'], detail: issue.message, path: issue.path }];
  if (valueAt(input, issue.path) === undefined)
    return [{ code: 'required', detail: 'this field is required', path: issue.path }];
  return [{ code: shapeCodes[issue.code] ?? 'invalid', detail: issue.message, path: issue.path }];
};

/** Every fault of a body, with a pointer to each. */
export const bodyFaults = (error: z.ZodError, body: unknown): Fault[] =>
  error.issues
    .flatMap((issue) => located(issue, body))
    .map(({ path, code, detail }) => ({ pointer: pointerTo(path), code, detail }));

/** Every fault of path or query parameters. */
export const parameterFaults = (error: z.ZodError, values: unknown): Fault[] =>
  error.issues
    .flatMap((issue) => located(issue, values))
    .map(({ path, code, detail }) => ({ parameter: String(path[0] ?? ''), code, detail }));

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Shape faults are 400 `validation_failed`; if only domain rules refused, the problem is the first fault's own. */
export const problemOf = (faults: readonly Fault[]): ProblemCode => {
  const codes = faults.map(({ code }) => code);
  const [first] = codes;
  return first !== undefined && isProblemCode(first) && codes.every(isProblemCode) ? first : 'validation_failed';
};
