import { isOfAge } from '../../shared/domain/identifiers/dob.ts';
import { frozenFields } from '../../shared/domain/account.ts';
import { STEPS, progressAfter } from '../../shared/domain/registration-steps.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/** A PUT says everything: what it leaves out is no longer there. */
const unsaid = { middleName: undefined, addressLine2: undefined, addressLine3: undefined };

/** Step 1. Profile and progress change together, or not at all. */
export const putPersonal: Handle<'putPersonal'> = async ({ caller, body, at, stamp }, { store }) => {
  const { account, userCode } = caller;
  if (!isOfAge(body.dob, at)) {
    return refuse('underage', {
      errors: [{ pointer: '#/dob', code: 'underage', detail: 'between 18 and 120 years old' }],
    });
  }
  const frozen = frozenFields(account, body);
  if (frozen.length > 0) {
    return refuse('field_frozen', {
      errors: frozen.map((field) => ({
        pointer: `#/${field}`,
        code: 'field_frozen',
        detail: 'used in a KYC verification',
      })),
    });
  }
  const progress = await store.get(registrationProgress, { userCode });
  if (!progress) return refuse('not_found');
  const next = progressAfter(progress, [STEPS.personal], at);
  const outcome = await store.commit(at, {
    account: replace(userAccount, account, { ...unsaid, ...body }, stamp('update')),
    progress: replace(registrationProgress, progress, next, stamp('update')),
  });
  return outcome.kind === 'done'
    ? reply(200, { ...progress, ...next }, progress.version + 1)
    : refuse('version_conflict');
};
