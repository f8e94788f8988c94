import type * as z from 'zod';
import { isSuperuser } from '../../shared/domain/account.ts';
import { isWithin } from '../../shared/domain/branch-place.ts';
import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import type { AccessLevel } from '../../shared/domain/choices.ts';
import { maskEmail, maskText } from '../../shared/domain/identifiers/mask.ts';
import { branch, type Branch } from '../../shared/entities/branch.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { BranchReply } from './workflow-fields.ts';

/**
 * A branch as this admin may see it: a super_admin every one, others their own and what lies below it, which the branch
 * itself knows. What lies outside is answered as what is not there.
 */
export const seenBranch = async (store: Pick<Store, 'get'>, branchCode: BranchCode, { account }: AdminCaller) => {
  const found = await store.get(branch, { branchCode });
  if (!found) return refuse('not_found');
  const isInside =
    isSuperuser(account.role) || (account.branchCode !== undefined && isWithin(found, account.branchCode));
  return isInside ? { kind: 'seen' as const, branch: found } : refuse('not_found', { hides: 'forbidden' });
};

/** A branch as somebody of this level may see it: at `restricted` its telephone and e-mail are masked. */
export const branchAt = (level: AccessLevel, found: Branch): z.input<typeof BranchReply> =>
  level !== 'restricted'
    ? found
    : {
        ...found,
        phone: found.phone && maskText(found.phone, 2, 2),
        email: found.email && maskEmail(found.email),
      };
