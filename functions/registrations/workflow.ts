import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

const RegistrationInList = registrationProgress.schema.pick({
  userCode: true,
  branchCode: true,
  currentStep: true,
  lastCompletedStep: true,
  state: true,
  startedAt: true,
  lastActiveAt: true,
  completedAt: true,
  abandonedAt: true,
});

export const registrations = workflow('registrations', {
  summary: 'How far people came in registering, for those who help them on',
  uses: { data: [reads(registrationProgress, 'byState', 'byBranch'), reads(branchSubtree)] },
  routes: {
    listRegistrations: route({
      access: 'admin',
      needs: { feature: 'USER', action: 'read' },
      method: 'GET',
      path: '/v1/admin/registrations',
      summary: 'Registrations, the longest inactive first; an admin sees those of their branches',
      query: {
        state: oneOrMore(registrationProgress.schema.shape.state).optional(),
        inactiveBefore: IsoTime.optional(),
        branch: BranchCodeInput.optional(),
      },
      paged: true,
      replies: { 200: listOf(RegistrationInList) },
      problems: ['cursor_invalid', 'scope_too_large'],
    }),
  },
});
