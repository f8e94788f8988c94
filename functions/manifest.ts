import type { FunctionDeclaration, Workflow } from '../shared/http/workflow.ts';
import { auditWriter } from './audit-writer/stream.ts';
import { healthAndChoices } from './health-and-choices/workflow.ts';
import { myAudit } from './my-audit/workflow.ts';
import { notifier } from './notifier/queue.ts';
import { profile } from './profile/workflow.ts';
import { registration } from './registration/workflow.ts';
import { sessions } from './sessions/workflow.ts';

/** Every function of the system. The cloud stacks, the local gateway, OpenAPI, docs and looped tests start here. */
export const functions: readonly FunctionDeclaration[] = [
  healthAndChoices,
  registration,
  sessions,
  profile,
  myAudit,
  notifier,
  auditWriter,
];

/** Those that answer requests. */
export const workflows: readonly Workflow[] = functions.filter((one) => one.kind === 'routes');
