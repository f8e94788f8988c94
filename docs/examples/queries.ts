import * as z from 'zod';
import { featureExamples } from './administration.ts';
import { adminCode, branchCode, userCode } from './people.ts';

/** What a filter of this name may say, wherever it stands, if its schema suggests nothing. */
const filters: Readonly<Record<string, string | number>> = {
  actor: adminCode,
  branch: branchCode,
  category: featureExamples.createFeature.featureCategory,
  ip: '203.0.113.7',
  maxScore: 84,
  minRisk: 70,
  minScore: 60,
  q: 'asha',
  resourceId: userCode,
  resourceType: 'UserAccount',
  subject: userCode,
  userCode,
};

/** April: what happened in it, and what has not happened since it began. */
const days: Readonly<Record<string, string>> = {
  from: '2026-04-01',
  to: '2026-05-01',
  date: '2026-04-17',
  inactiveBefore: '2026-04-01',
};

const Choices = z.looseObject({ enum: z.array(z.string()).optional() });
const Schema = Choices.extend({
  format: z.string().optional(),
  default: z.number().optional(),
  anyOf: z.array(Choices).default([]),
});

/**
 * What a query parameter may say, by its name and its JSON schema: the first of its choices, what it says by default, a
 * day or a moment. Undefined for a cursor, which nobody can make up.
 */
export const queryExample = (name: string, schema: unknown): string | number | undefined => {
  const { format, default: usual, anyOf, ...plain } = Schema.parse(schema);
  const day = days[name];
  if (day !== undefined) return format === 'date' ? day : `${day}T00:00:00.000Z`;
  const [first] = [plain, ...anyOf].flatMap(({ enum: choices = [] }) => choices);
  return first ?? usual ?? filters[name];
};
