import * as z from 'zod';

/** A whole number that may be no smaller and no larger. Durations are milliseconds. */
export const within = (least: number, most: number) =>
  z
    .int({ error: `a whole number from ${least} to ${most}` })
    .check(z.refine((value) => value >= least && value <= most, { error: `a whole number from ${least} to ${most}` }));

/** A value that clients know and stages share: schemas and buckets are made with it. */
export const fixed = <V extends string | number>(value: V) =>
  z.literal(value, { error: `${value}, which no stage may change` });

/** Named values, and no others: a name that does not exist is answered with those that do. */
export const section = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: no such name; there are ${Object.keys(shape).join(', ')}`
        : 'names with their values',
  });
