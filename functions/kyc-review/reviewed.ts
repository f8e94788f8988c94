import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import type { KycStatus } from '../../shared/domain/choices.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { personal } from '../../shared/http/personal.ts';
import { PERSONAL } from './workflow-fields.ts';

type Shown = { userCode: UserCode; status: KycStatus; isVerified: boolean; version: number };

/** A record as this admin may see it: `restricted` sees personal fields masked (rules.md, Access 1). */
export const reviewed = (caller: Pick<AdminCaller, 'level'>, kind: KycKind, record: Shown) => {
  const { userCode, status, isVerified, version } = record;
  const fields = Object.entries(record).map(([name, value]): [string, unknown] => [
    name,
    PERSONAL.has(name) && typeof value === 'string' ? personal(value, caller) : value,
  ]);
  const shown = Object.fromEntries<unknown>(fields);
  return { ...shown, kind, userCode, status, isVerified, version };
};
