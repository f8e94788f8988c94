import { isTrivialAccountNumber } from '../../shared/domain/identifiers/account-number.ts';
import { bankCodeOf } from '../../shared/domain/identifiers/ifsc.ts';
import { problemOf } from '../../shared/http/faults.ts';
import type { Fault } from '../../shared/http/problems.ts';
import { refuse, type RequestOf } from '../../shared/http/route.ts';
import type { IfscFound } from '../../shared/ports/ifsc-directory.ts';
import type { KycBankDeps } from './deps.ts';
import type { kycBank } from './workflow.ts';

type Body = RequestOf<(typeof kycBank)['routes']['putBank']>['body'];

/** What to do about a code nobody answers to. */
const unknownBank = ({ bankName, successor }: Extract<IfscFound, { kind: 'unknown' }>): string => {
  if (bankName === undefined) return 'no bank has codes that begin so';
  const instead = successor === undefined ? '' : `: ask for the new IFSC, which begins with ${successor}`;
  return `${bankName} has no codes of its own any more${instead}`;
};

const bankFaults = ({ ifscCode, verificationMethod }: Body, found: IfscFound, { policy }: KycBankDeps): Fault[] => {
  const { refusedBanks, unverifiableBanks } = policy.kyc.bank;
  const at = { pointer: '#/ifscCode', code: 'ifsc_bank_unknown' };
  if (found.kind === 'unknown') return [{ ...at, detail: unknownBank(found) }];
  const bank = bankCodeOf(ifscCode);
  if (refusedBanks.includes(bank)) return [{ ...at, detail: `${found.bankName} may not take payments` }];
  return verificationMethod === 'penny_drop' && unverifiableBanks.includes(bank)
    ? [
        {
          pointer: '#/verificationMethod',
          code: 'method_unavailable',
          detail: `no transfer verifies accounts at ${found.bankName}: use bank_statement or manual`,
        },
      ]
    : [];
};

const typeFaults = ({ accountType, verificationMethod }: Body, { policy, bankVerifier }: KycBankDeps): Fault[] => {
  const { accountTypes, transferTypes } = policy.kyc.bank;
  if (!accountTypes.includes(accountType))
    return [
      { pointer: '#/accountType', code: 'account_type_unsupported', detail: 'accounts of this kind are not taken' },
    ];
  if (verificationMethod !== 'penny_drop' || (bankVerifier && transferTypes.includes(accountType))) return [];
  const because = bankVerifier ? 'no transfer reaches accounts of this kind' : 'no provider makes transfers here';
  return [
    { pointer: '#/verificationMethod', code: 'method_unavailable', detail: `${because}: use bank_statement or manual` },
  ];
};

/** Everything that is wrong with an account that only this stage can tell, as one refusal; undefined when nothing is. */
export const accountRefusal = (body: Body, found: IfscFound, deps: KycBankDeps) => {
  const isRefused = !deps.policy.kyc.bank.allowsTrivialNumbers && isTrivialAccountNumber(body.accountNumber);
  const trivial = { code: 'account_number_invalid', detail: 'nobody has this number' };
  const errors: Fault[] = [
    ...(isRefused ? [{ pointer: '#/accountNumber', ...trivial }] : []),
    ...bankFaults(body, found, deps),
    ...typeFaults(body, deps),
  ];
  if (errors.length === 0) return undefined;
  const code = problemOf(errors);
  if (code === 'account_number_invalid' || code === 'ifsc_bank_unknown') return refuse(code, { errors });
  return refuse('validation_failed', { errors });
};
