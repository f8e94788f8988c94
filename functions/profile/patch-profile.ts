import { frozenFields } from '../../shared/domain/account.ts';
import { isOfAge } from '../../shared/domain/identifiers/dob.ts';
import { activity } from '../../shared/entities/activity.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { profileOf } from './profile-of.ts';

/** How often a change is applied anew to an account that changed meanwhile, when the client named no version. */
const ROUNDS = 3;

/** Changes what is said and leaves the rest. With If-Match only that very version is changed. */
export const patchProfile: Handle<'patchProfile'> = async ({ caller, body, at, ifMatch, stamp }, { store }) => {
  if (body.dob !== undefined && !isOfAge(body.dob, at)) {
    return refuse('underage', {
      errors: [{ pointer: '#/dob', code: 'underage', detail: 'between 18 and 120 years old' }],
    });
  }
  const { userCode } = caller;
  const { country = caller.account.country, ...changes } = body;
  let account = caller.account;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (ifMatch !== undefined && ifMatch !== account.version) return refuse('version_conflict');
    const frozen = frozenFields(account, body);
    if (frozen.length > 0) {
      const detail = 'used in a KYC verification';
      return refuse('field_frozen', {
        errors: frozen.map((field) => ({ pointer: `#/${field}`, code: 'field_frozen', detail })),
      });
    }
    const written = await store.write(at, replace(userAccount, account, { ...changes, country }, stamp('update')));
    if (written.kind === 'done')
      return reply(200, profileOf(written.item, await store.get(activity, { userCode })), written.item.version);
    if (!written.current) break;
    account = written.current;
  }
  return refuse('version_conflict');
};
