import type * as z from 'zod';
import { randomIds } from '../../shared/adapters/ids.ts';
import { orderErasure } from '../../shared/adapters/table/privacy/order-erasure.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { dayInIndia, hourOf, hours, later, minutes, type IsoTime } from '../../shared/domain/time.ts';
import { dueAfter } from '../../shared/domain/documents/standing.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { document } from '../../shared/entities/document.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Fields } from '../../shared/store/entity.ts';
import type { Store } from '../../shared/store/store.ts';
import { create, replace } from '../../shared/store/writes.ts';
import { claim } from '../../shared/entities/claim.ts';
import { dropReference } from '../../shared/entities/drop-reference.ts';
import { personalExport } from '../../shared/entities/personal-export.ts';
import { pennyDrop } from '../../shared/entities/penny-drop.ts';
import { providerCall } from '../../shared/entities/provider-call.ts';
import { newBranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { Secret } from '../../shared/domain/secret.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import { sampleOf } from './sample-of.ts';
import { person, stampAt } from './due.ts';

/** A job that deactivates the one member of a branch of its own, asked for by a super_admin. */
export const bulkJobFor = async (store: Store, at: IsoTime) => {
  const branchCode = newBranchCode(randomIds.record(at), 0);
  const boss = await person(store, at, { role: 'super_admin' });
  await person(store, at, { branchCode });
  const job = {
    jobId: randomIds.record(at),
    requestedBy: boss.userCode,
    requestedAt: at,
    filter: { branch: branchCode },
    isActive: false,
    reason: 'moved away',
    state: 'running' as const,
    changed: 0,
  };
  await store.write(at, create(bulkJob, job, stampAt(at)));
};

/** A document whose upload is given up at a moment, or a checked one that is forgotten then. */
export const documentUntil = async (store: Store, dueAt: IsoTime, more: Partial<Fields<typeof document>> = {}) => {
  const at = later(dueAt, -hours(25));
  const [userCode, documentId] = [randomIds.userCode(), randomIds.record(at)];
  const announced = {
    ...sampleOf(document.schema, false),
    ...dueAfter(at, hours(24)),
    documentId,
    userCode,
    s3Key: `${userCode}/${documentId}`,
    status: 'awaiting_upload' as const,
    ...more,
  };
  await store.write(at, create(document, announced, stampAt(at)));
  return announced;
};

/** A submitted PAN whose registry gave no answer, to be asked about again at a moment. */
export const panQuestionDue = async (store: Store, vault: Pick<Vault, 'seal'>, dueAt: IsoTime, attempts = 0) => {
  const at = later(dueAt, -minutes(5));
  const { userCode, firstName } = await person(store, at, { firstName: 'Asha', lastName: 'Patil', dob: '1990-05-17' });
  const value = `fingerprint of ${userCode}`;
  const number = new Secret('ABCPP1234F');
  const record = {
    userCode,
    status: 'pending' as const,
    isVerified: false,
    submission: 1,
    submittedAt: at,
    panEncrypted: await vault.seal({ entity: panKyc.name, field: 'panEncrypted', userCode }, number),
    panLast4: 'ABCXXXXX4F',
    panFingerprint: value,
    panName: `${firstName ?? ''} Patil`,
    panDob: '1990-05-17',
    verificationMethod: 'api_nsdl' as const,
  };
  const reference = randomIds.record(at);
  const call = { userCode, kind: 'pan' as const, reference, submission: 1, attempts, dueAt, dueHour: hourOf(dueAt) };
  await store.commit(at, {
    record: create(panKyc, record, stampAt(at)),
    claim: create(claim, { kind: 'pan', value, userCode, verified: false, releasableAt: later(at, hours(720)) }),
    call: create(providerCall, call),
  });
  return { userCode, reference };
};

/** A part of somebody's KYC, verified until a moment. */
export const kycUntil = async (
  store: Store,
  reKycDueAt: IsoTime,
  { account, kind = 'pan' }: { account?: { userCode: UserCode }; kind?: KycKind } = {},
) => {
  const at = later(reKycDueAt, -hours(24 * 365));
  const { userCode } = account ?? (await person(store, at, { isPanVerified: kind === 'pan' }));
  const { of } = reviewable[kind];
  const record = {
    ...(sampleOf<z.ZodType>(of.schema, false) as object),
    userCode,
    status: 'verified' as const,
    isVerified: true,
    verifiedAt: at,
    reKycDueAt,
    reKycDueDay: dayInIndia(reKycDueAt),
  };
  await store.write(at, create<typeof panKyc>(of as typeof panKyc, record as never, stampAt(at)));
  return { userCode };
};

/** A transfer that is under way, and is asked after at a moment. */
export const dropDue = async (store: Store, dueAt: IsoTime) => {
  const at = later(dueAt, -minutes(1));
  const { userCode } = await person(store, at, { firstName: 'Asha', lastName: 'Patil', dob: '1990-05-17' });
  const reference = randomIds.record(at);
  const of = {
    userCode,
    accountFingerprint: `fingerprint of ${userCode}`,
    ifscCode: 'HDFC0000001',
    provider: 'test_bank',
  };
  const drop = {
    ...of,
    reference,
    dropId: reference,
    attempts: 1,
    status: 'pending' as const,
    amount: 100,
    leaseUntil: at,
    givesUpAt: later(at, hours(48)),
  };
  await store.commit(at, {
    drop: create(pennyDrop, drop, stampAt(at)),
    reference: create(dropReference, { ...of, reference, polls: 0, dueAt, dueHour: hourOf(dueAt) }),
  });
  return { userCode, reference };
};

/** Somebody who closed their account, and is to be erased at a moment. */
export const erasureDue = async (store: Store, dueAt: IsoTime, more: Partial<Fields<typeof userAccount>> = {}) => {
  const { retention } = defaultPolicy.privacy;
  const closedAt = later(dueAt, -retention.accountMs);
  const unverified = { isAadhaarVerified: false, isPanVerified: false, isBankVerified: false, legalHold: false };
  const account = await person(store, later(closedAt, -hours(5)), { ...unverified, ...more });
  const { userCode } = account;
  const found = await store.get(userAccount, { userCode });
  if (!found) throw new Error('nobody there');
  await store.commit(closedAt, {
    account: replace(userAccount, found, { deletedAt: closedAt, deletedBy: userCode }, stampAt(closedAt)),
    ...orderErasure(found, closedAt),
    entry: create(auditTrail, {
      ...sampleOf(auditTrail.schema),
      action: 'update',
      resourceType: userAccount.name,
      resourceId: userCode,
      subjectUserCode: userCode,
      expiresAt: later(dueAt, hours(1000)),
    }),
  });
  return account;
};

/** Somebody who asked for a copy of their data. */
export const copyAskedFor = async (store: Store, requestedAt: IsoTime) => {
  const { userCode } = await person(store, requestedAt);
  const documentId = randomIds.record(requestedAt);
  await store.commit(requestedAt, {
    order: create(personalExport, { userCode, documentId, requestedAt }),
    document: create(
      document,
      {
        documentId,
        userCode,
        kind: 'personal_data',
        contentType: 'application/json',
        status: 'in_preparation',
        s3Key: `${userCode}/${documentId}`,
      },
      stampAt(requestedAt),
    ),
  });
};
