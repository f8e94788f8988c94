import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, which a fresh clone cannot know: one of these begun last would run alone, whatever its size. */
export const LONGEST = [
  'test/bin/new.test.ts',
  'test/infra/cloud.test.ts',
  'test/local/npm-start.test.ts',
  'test/e2e/faults.test.ts',
  'test/integration/budgets.test.ts',
  'test/e2e/queries.test.ts',
];

/** The longest files first, then the others that need outside parts, and last the many short ones. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
      if (place !== -1) return place;
      return LONGEST.length + (project.name === 'alone' ? 1 : 0);
    };
    // The sort is stable: within a rank the order is vitest's own, by size or by what the last run took.
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right));
  }
}
