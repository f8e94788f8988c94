import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import { comparePersons, profilePerson } from '../../../domain/kyc/compare-persons.ts';
import { decided, type Decision } from '../../../domain/kyc/decide.ts';
import { judgePan, type PanAnswer } from '../../../domain/kyc/judge-pan.ts';
import type { Notice } from '../../../domain/messages.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { panKyc, type PanKyc } from '../../../entities/pan-kyc.ts';
import { providerCall } from '../../../entities/provider-call.ts';
import { registrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import { is } from '../../../store/conditions.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Committed, Store } from '../../../store/store.ts';
import { erase, replace, type Write } from '../../../store/writes.ts';
import { owing } from '../owed-notices.ts';
import { verifiedAadhaar } from './aadhaar-person.ts';
import { bringsAlong } from './brings-along.ts';
import { decidedClaim } from './number-claims.ts';
import { readKyc, statusesOf, type KycRecords } from './records.ts';

const ROUNDS = 4;

const actions = { prove: 'kyc_approve', review: 'update', reject: 'kyc_reject' } as const;

/** `notices` are owed by this settlement, and to be sent. */
export type SettledPan = { pan: PanKyc | undefined; notices: readonly Notice[] };

/** What a registry said, or that it was asked as often as it may be and said nothing. */
type Heard = PanAnswer | 'nothing';

const SILENCE: Decision = { kind: 'review', reasons: ['provider_silent'] };

const weighed = (
  answer: Heard,
  { pan, aadhaar }: KycRecords & { pan: PanKyc },
  account: UserAccount,
  by: string,
  policy: Policy['kyc'],
) => {
  if (answer === 'nothing') return { decision: SILENCE, said: {} };
  const { panName, panDob } = pan;
  const comparison = comparePersons(
    { name: answer.registeredName ?? panName, dob: panDob },
    {
      ...(answer.registeredName !== undefined && { stated: { name: panName } }),
      profile: profilePerson(account),
      aadhaar: verifiedAadhaar(aadhaar),
    },
    policy.names,
  );
  return {
    decision: judgePan(answer, comparison, pan, { by, risk: account.kycRiskClass }),
    said: {
      nameMatchScore: comparison.score,
      nameMatchReasons: comparison.reasons,
      nameMatchVersion: comparison.version,
      panStatus: answer.status,
      aadhaarSeeding: answer.seeding,
      apiResponse: { ...answer.evidence },
    },
  };
};

/**
 * Carries out what a registry's answer means for a submission: record, claim, account and registration in one
 * transaction. An answer to a submission that is settled or replaced by now changes nothing. A registry's lasting silence puts it before a reviewer.
 * @returns the record as it stands afterwards, unless it is gone
 */
export const settlePan = async (
  store: Store,
  policy: Policy['kyc'],
  {
    userCode,
    submission,
    answer,
    by,
    at,
    stamp,
    owes = () => [],
  }: {
    userCode: UserCode;
    submission: number;
    answer: Heard;
    /** The provider. */
    by: string;
    at: IsoTime;
    stamp: Stamp;
    /** What its owner is to be told, unless they wait for the answer. */
    owes?: (decided: Pick<PanKyc, 'status' | 'rejectionReason'>, account: UserAccount) => readonly Notice[];
  },
): Promise<SettledPan> => {
  let contested = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, progress, account, call] = await Promise.all([
      readKyc(store, userCode),
      store.get(registrationProgress, { userCode }),
      store.get(userAccount, { userCode }, { deleted: true }),
      store.get(providerCall, { userCode, kind: 'pan' }),
    ]);
    const { pan } = records;
    if (!pan || !account || pan.status !== 'pending' || pan.submission !== submission) return { pan, notices: [] };
    const known: PanKyc = {
      ...pan,
      ...(contested && { reviewReasons: [...(pan.reviewReasons ?? []), 'pan_already_used'] }),
    };
    const { decision, said } = weighed(answer, { ...records, pan: known }, account, by, policy);
    const changes = {
      ...decided(decision, known, at, policy),
      ...said,
    };
    const notices = owes(changes, account);
    // Nobody's silence is the act of the silent.
    const byProvider = answer === 'nothing' ? stamp : { ...stamp, actorType: 'provider' as const, actor: by };
    const outcome: Committed<Record<string, Write>> = await store.commit<Record<string, Write>>(at, {
      record: replace(panKyc, pan, changes, { ...byProvider, action: actions[decision.kind] }),
      ...decidedClaim(decision, { kind: 'pan', value: pan.panFingerprint }, known),
      ...(call && { call: erase(providerCall, { userCode, kind: 'pan' }, { submission: is(submission) }) }),
      ...bringsAlong(
        { account, progress, statuses: statusesOf(records) },
        { kind: 'pan', status: changes.status },
        at,
        { ...byProvider, action: 'update' },
      ),
      ...owing(notices, at),
    });
    if (outcome.kind === 'done') return { pan: { ...pan, ...changes, version: pan.version + 1 }, notices };
    // The claim lapsed while it was pending, and somebody else has it now: that is for a reviewer.
    contested ||= outcome.because['claim'] !== undefined;
  }
  throw new Error('a submission changed too often to be settled');
};
