import type * as z from 'zod';
import type { Workflow } from '../../shared/http/workflow.ts';

/** One body for every route of a workflow that takes one. A missing or a wrong one does not compile. */
export type ExamplesOf<W extends Workflow> = {
  [K in keyof W['routes'] as W['routes'][K] extends { body: z.ZodType } ? K : never]: W['routes'][K] extends {
    body: infer B extends z.ZodType;
  }
    ? z.input<B>
    : never;
};
