import { submitRecord, type Known, type Weighed } from '../../shared/adapters/table/kyc/submit-record.ts';
import { verifiedAadhaar } from '../../shared/adapters/table/kyc/aadhaar-person.ts';
import { isOfAge } from '../../shared/domain/identifiers/dob.ts';
import { maskedPan, panInitialFits } from '../../shared/domain/identifiers/pan.ts';
import { comparePersons, profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import { hourOf, later } from '../../shared/domain/time.ts';
import { panKyc, type PanKyc } from '../../shared/entities/pan-kyc.ts';
import { providerCall } from '../../shared/entities/provider-call.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { nameRefusal, profileMissing, unmoved } from '../../shared/http/kyc-refusals.ts';
import { panReply } from '../../shared/http/kyc-reply.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import { askRegistry } from './ask-registry.ts';
import type { Handle, KycPanDeps } from './deps.ts';
import type { kycPan } from './workflow.ts';

type Request = RequestOf<(typeof kycPan)['routes']['putPan']>;
type Body = Request['body'];
type Refused = ReturnType<typeof nameRefusal> | NonNullable<ReturnType<typeof documentRefusal>>;

const underage = () =>
  refuse('underage', { errors: [{ pointer: '#/panDob', code: 'underage', detail: 'between 18 and 120 years old' }] });

const noProvider = () =>
  refuse('validation_failed', {
    errors: [
      {
        pointer: '#/verificationMethod',
        code: 'method_unavailable',
        detail: 'no PAN registry is connected here: use manual',
      },
    ],
  });

/** By hand, what was typed and the document are all there is; a registry is asked afterwards. */
const weigh =
  ({ caller, body, at }: Request, { policy }: KycPanDeps) =>
  ({ records, documents }: Known): Weighed<Refused> => {
    const { panImageId, panName: name, panDob: dob } = body;
    const refusal =
      panImageId &&
      documentRefusal([{ pointer: '#/panImageId', kind: 'pan_image', found: documents[0] }], at, policy.documents);
    if (refusal) return { kind: 'refused', because: refusal };
    if (body.verificationMethod !== 'manual') return { kind: 'fits', reasons: [] };
    const known = { profile: profilePerson(caller.account), aadhaar: verifiedAadhaar(records.aadhaar) };
    const comparison = comparePersons({ name, dob }, known, policy.kyc.names);
    return comparison.band === 'mismatch'
      ? { kind: 'refused', because: nameRefusal('#/panName', comparison) }
      : { kind: 'fits', reasons: ['manual', ...comparison.flags, ...(panImageId ? [] : ['no_document' as const])] };
  };

const saysTheSame = (body: Body, fingerprint: string) => (current: PanKyc) =>
  current.panFingerprint === fingerprint &&
  (['panName', 'panFatherName', 'panDob', 'panImageId', 'verificationMethod'] as const).every(
    (field) => current[field] === body[field],
  );

/** Submits a PAN: to a reviewer, or to a registry, which is asked at once and again later when it does not answer. */
export const putPan: Handle<'putPan'> = async (request, deps) => {
  const { caller, body, at, ifMatch, stamp } = request;
  const { store, vault, ids, policy, panRegistry } = deps;
  const { account, userCode } = caller;
  if (!profilePerson(account)) return profileMissing();
  if (!isOfAge(body.panDob, at)) return underage();
  const byRegistry = body.verificationMethod !== 'manual';
  if (byRegistry && !panRegistry) return noProvider();
  const { panNumber, ...stated } = body;
  const [panEncrypted, panFingerprint] = await Promise.all([
    vault.seal({ entity: panKyc.name, field: 'panEncrypted', userCode }, panNumber),
    vault.fingerprint('pan', panNumber),
  ]);
  const reference = ids.record(at);
  const dueAt = later(at, policy.kyc.providers.firstRetryMs);
  const outcome = await submitRecord(store, policy.kyc, {
    kind: 'pan',
    account,
    at,
    ifMatch,
    stamp: stamp('kyc_submit'),
    claim: { kind: 'pan', value: panFingerprint },
    contested: 'pan_already_used',
    documentIds: body.panImageId ? [body.panImageId] : [],
    weigh: weigh(request, deps),
    isSame: saysTheSame(body, panFingerprint),
    fields: (common) => ({
      ...common,
      ...stated,
      panEncrypted,
      panFingerprint,
      panLast4: maskedPan(panNumber),
      ...(!panInitialFits(panNumber, body.panName) && { warnings: ['pan_initial_mismatch'] }),
    }),
    ...(byRegistry && {
      others: (submission) => ({
        call: create(providerCall, {
          userCode,
          kind: 'pan',
          reference,
          submission,
          attempts: 0,
          dueAt,
          dueHour: hourOf(dueAt),
        }),
      }),
    }),
  });
  switch (outcome.kind) {
    case 'refused':
    case 'impossible':
    case 'stale':
      return unmoved(outcome);
    case 'taken':
      return refuse('pan_already_used');
    case 'same':
      return reply(200, panReply(outcome.record), outcome.record.version);
    case 'submitted': {
      const { record } = outcome;
      const answered =
        byRegistry && panRegistry
          ? await askRegistry(request, deps, { registry: panRegistry, record, reference })
          : undefined;
      const now = answered ?? record;
      return reply(200, panReply(now), now.version);
    }
  }
};
