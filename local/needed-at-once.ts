import type { FunctionDeclaration } from '../shared/http/workflow.ts';

/** What is fed from the start, and what says that all is well; the others load at their first call, as in the cloud. */
export const neededAtOnce = (declared: readonly FunctionDeclaration[]): string[] =>
  declared
    .filter((one) =>
      one.kind === 'routes'
        ? Object.values(one.routes).some(({ path }) => path === '/v1/health')
        : one.kind === 'stream' || one.kind === 'queue',
    )
    .map(({ name }) => name);
