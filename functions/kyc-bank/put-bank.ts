import { submitRecord } from '../../shared/adapters/table/kyc/submit-record.ts';
import { lastFour } from '../../shared/domain/identifiers/account-number.ts';
import { bankCodeOf } from '../../shared/domain/identifiers/ifsc.ts';
import { profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { bankDetails, type BankDetails } from '../../shared/entities/bank-details.ts';
import { bankReply } from '../../shared/http/bank-reply.ts';
import { profileMissing, unmoved } from '../../shared/http/kyc-refusals.ts';
import { reply, type RequestOf } from '../../shared/http/route.ts';
import { accountRefusal } from './account-faults.ts';
import type { Handle } from './deps.ts';
import { proofsOf, weighAccount } from './weigh-account.ts';
import type { kycBank } from './workflow.ts';

type Body = RequestOf<(typeof kycBank)['routes']['putBank']>['body'];

const COMPARED = [
  'accountHolderName',
  'ifscCode',
  'accountType',
  'verificationMethod',
  'bankProofImageId',
  'statementDocumentId',
] as const;

const saysTheSame = (body: Body, fingerprint: string) => (current: BankDetails) =>
  current.accountFingerprint === fingerprint && COMPARED.every((field) => current[field] === body[field]);

/**
 * Submits a bank account: to a reviewer, or to be shown by a transfer. One that somebody else has too is no refusal,
 * because accounts are held jointly: both come before a reviewer (rules.md, KYC 2).
 */
export const putBank: Handle<'putBank'> = async (request, deps) => {
  const { caller, body, at, ifMatch, stamp } = request;
  const { store, vault, policy, ifscDirectory } = deps;
  const { account, userCode } = caller;
  if (!profilePerson(account)) return profileMissing();
  const found = ifscDirectory.find(body.ifscCode);
  const refusal = accountRefusal(body, found, deps);
  if (refusal) return refusal;
  const { accountNumber, confirmAccountNumber: _confirmed, ...stated } = body;
  const [accountNumberEncrypted, accountFingerprint] = await Promise.all([
    vault.seal({ entity: bankDetails.name, field: 'accountNumberEncrypted', userCode }, accountNumber),
    vault.fingerprint('bank_account', new Secret(`${bankCodeOf(body.ifscCode)}|${accountNumber.expose()}`)),
  ]);
  const isKnown = found.kind === 'known';
  const outcome = await submitRecord(store, policy.kyc, {
    kind: 'bank',
    account,
    at,
    ifMatch,
    stamp: stamp('kyc_submit'),
    claim: { kind: 'bank_account', value: accountFingerprint },
    contested: 'account_shared',
    documentIds: proofsOf(body).map(({ id }) => id),
    weigh: weighAccount(request, deps),
    isSame: saysTheSame(body, accountFingerprint),
    fields: (common) => ({
      ...common,
      ...stated,
      accountNumberEncrypted,
      accountFingerprint,
      accountNumberLast4: lastFour(accountNumber),
      bankName: isKnown ? found.bankName : bankCodeOf(body.ifscCode),
      bankPhoneVerified: false,
      bankEmailVerified: false,
      ...(isKnown && !found.knownBranch && { warnings: ['ifsc_branch_unknown'] }),
    }),
  });
  switch (outcome.kind) {
    case 'refused':
    case 'impossible':
    case 'stale':
      return unmoved(outcome);
    case 'taken':
    case 'same':
    case 'submitted':
      return reply(200, bankReply(outcome.record), outcome.record.version);
  }
};
