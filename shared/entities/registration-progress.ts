import * as z from 'zod';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { importedFields } from './parts.ts';

/** Contacts, personal information, KYC, bank details, complete. */
const Step = z.int().min(0).max(4);

/** How far a user came in registering. Inactive ones are found in `byState`, oldest first. */
export const registrationProgress = entity('RegistrationProgress', {
  schema: z.object({
    userCode: UserCode,
    branchCode: BranchCode.optional(),
    /** The lowest unfinished step. */
    currentStep: Step,
    lastCompletedStep: Step.optional(),
    stepsCompleted: z.array(Step),
    stepData: z.record(z.string(), z.unknown()),
    state: z.enum(['incomplete', 'abandoned', 'complete']),
    abandoned: z.boolean(),
    abandonedAt: IsoTime.optional(),
    startedAt: IsoTime,
    lastActiveAt: IsoTime,
    completedAt: IsoTime.optional(),
    ...importedFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'REGISTRATION' },
  indexes: {
    byState: { on: 'g1', pk: 'REGISTRATIONS#STATE#{state}', sk: '{lastActiveAt}#{userCode}', sharded: true },
    byBranch: {
      on: 'g2',
      pk: 'REGISTRATIONS#BRANCH#{branchCode}#{state}',
      sk: '{lastActiveAt}#{userCode}',
      sharded: true,
    },
  },
  shows: [
    'userCode',
    'branchCode',
    'currentStep',
    'lastCompletedStep',
    'state',
    'startedAt',
    'lastActiveAt',
    'completedAt',
    'abandonedAt',
  ],
  audit: { id: '{userCode}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: {
      keep: [
        'branchCode',
        'currentStep',
        'lastCompletedStep',
        'stepsCompleted',
        'state',
        'abandoned',
        'abandonedAt',
        'startedAt',
        'lastActiveAt',
        'completedAt',
      ],
      because: 'record',
      placeholders: { stepData: {} },
    },
  },
});

export type RegistrationProgress = Item<typeof registrationProgress>;
