import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../local/dynamodb.ts';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged into vitest's own interface
  interface ProvidedContext {
    dynamodb: string;
  }
}

/** One database for the whole run; each test file takes a table of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startDynamoDb();
  project.provide('dynamodb', database.endpoint);
  return database.stop;
}
