import type { FunctionDeclaration } from '../shared/http/workflow.ts';

/** Every function of the system. The cloud stacks, the local gateway, OpenAPI, docs and looped tests start here. */
export const functions = [] as const satisfies readonly FunctionDeclaration[];
