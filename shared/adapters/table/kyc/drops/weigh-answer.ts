import { decided, type Decision } from '../../../../domain/kyc/decide.ts';
import { dropStep } from '../../../../domain/kyc/drop-step.ts';
import { judgeDrop, type BankAnswer } from '../../../../domain/kyc/judge-drop.ts';
import type { Policy } from '../../../../domain/policy.ts';
import type { IsoTime } from '../../../../domain/time.ts';
import type { BankDetails } from '../../../../entities/bank-details.ts';
import type { PennyDrop } from '../../../../entities/penny-drop.ts';
import type { UserAccount } from '../../../../entities/user-account.ts';
import type { KycRecords } from '../records.ts';
import { compareBankName } from './bank-name.ts';
import { knownAnswer } from './known-answer.ts';

/** `unheard`: the provider told nothing. `known`: what it told earlier counts for an account that is submitted anew. */
export type Told = BankAnswer | 'unheard' | 'known';

type Standing = {
  drop: PennyDrop;
  /** The submission that waits for it, if there is one. */
  record: BankDetails | undefined;
  records: KycRecords;
  account: UserAccount;
};

const saidIn = (told: Told, drop: PennyDrop): BankAnswer | undefined => {
  if (typeof told === 'object') return told;
  return told === 'known' ? knownAnswer(drop) : undefined;
};

/** What a decision writes on the record besides. */
const proofOf = (said: BankAnswer, comparison: ReturnType<typeof compareBankName>) => ({
  apiResponse: { ...said.evidence },
  nameAtBank: said.kind === 'valid' ? said.nameAtBank : undefined,
  pennyDropReference: said.kind === 'valid' ? said.utr : undefined,
  nameMatchScore: comparison?.score,
  nameMatchReasons: comparison?.reasons,
  nameMatchVersion: comparison?.version,
});

/**
 * What an answer changes in a drop and in the record that waits for it.
 * @returns undefined when it is late or was told before
 */
export const weighAnswer = (
  told: Told,
  { drop, record, records, account }: Standing,
  policy: Policy['kyc'],
  at: IsoTime,
) => {
  // Nothing is told to nobody, nor twice.
  if (told === 'known' && (!record || record.pennyDropStatus === drop.status)) return undefined;
  const said = saidIn(told, drop);
  const comparison = compareBankName(said, records, record, account, policy.names);
  const judged = said && judgeDrop(said, comparison, record ?? {}, { by: drop.provider, risk: account.kycRiskClass });
  const status = told === 'known' ? drop.status : dropStep(drop, judged?.event, at);
  if (status === undefined) return undefined;
  const decision: Decision | undefined = record && judged?.decision;
  const settled = decision && record && decided(decision, record, at, policy);
  return {
    status,
    decision,
    settled,
    dropChanges: {
      status,
      ...(said && { apiResponse: { ...said.evidence } }),
      ...(said?.kind === 'valid' && { nameAtBank: said.nameAtBank, utr: said.utr }),
    },
    recordChanges: {
      pennyDropStatus: status,
      pennyDropAmount: drop.amount,
      ...(said && decision && proofOf(said, comparison)),
      ...settled,
    },
  };
};
