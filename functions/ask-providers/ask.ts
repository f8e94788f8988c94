import { settlePan } from '../../shared/adapters/table/kyc/settle-pan.ts';
import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import type { Handled } from '../../shared/adapters/table/drain.ts';
import { nextQuestion } from '../../shared/domain/kyc/next-question.ts';
import type { PanAnswer } from '../../shared/domain/kyc/judge-pan.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { panKyc, type PanKyc } from '../../shared/entities/pan-kyc.ts';
import { providerCall, type ProviderCall } from '../../shared/entities/provider-call.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { kycDecided } from '../../shared/http/kyc-decided.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { PanRegistry } from '../../shared/ports/kyc-providers.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { erase, replace } from '../../shared/store/writes.ts';
import { askProviders } from './schedule.ts';

export type AskDeps = {
  store: Store;
  messages: Messages;
  metrics: Metrics;
  ids: Ids;
  vault: Pick<Vault, 'open'>;
  /** Absent where the stage has no provider any more: then its silence lasts. */
  panRegistry: PanRegistry | undefined;
  policy: Policy['kyc'];
  log: Log;
  limit: number;
};

type Deps = Omit<AskDeps, 'limit'>;

/** The same reference as the first time: a registry that knows it again neither counts nor charges the question twice. */
const answerTo = async (
  { panRegistry, log }: Deps,
  call: ProviderCall,
  question: Pick<PanKyc, 'panName' | 'panFatherName' | 'panDob'> & { pan: Awaited<ReturnType<Vault['open']>> },
): Promise<PanAnswer | undefined> => {
  if (!panRegistry) return undefined;
  const { pan, panName: name, panFatherName: fatherName, panDob: dob } = question;
  try {
    return await panRegistry.verify({ pan, name, fatherName, dob, reference: call.reference });
  } catch (cause) {
    if (!(cause instanceof Outage && cause.dependency === 'provider')) throw cause;
    log.error('still no answer about a PAN', { provider: panRegistry.name, attempts: call.attempts + 1, cause });
    return undefined;
  }
};

/**
 * One question. The next attempt is written down before this one is made: it keeps another run from asking at the same
 * time, and a process that dies between answer and settlement only asks again.
 */
const askOne = async (deps: Deps, due: Pick<ProviderCall, 'userCode' | 'kind' | 'dueAt'>, at: Run['at']) => {
  const { store, vault, policy, panRegistry, ids } = deps;
  const { userCode, kind } = due;
  const [call, record] = await Promise.all([
    store.get(providerCall, { userCode, kind }),
    store.get(panKyc, { userCode }),
  ]);
  if (call?.dueAt !== due.dueAt) return 'refused';
  const { submission } = call;
  if (record?.status !== 'pending' || record.submission !== submission) {
    const erased = await store.write(at, erase(providerCall, { userCode, kind }, { submission: is(submission) }));
    return erased.kind === 'done' ? 'settled' : 'refused';
  }
  const context = { entity: panKyc.name, field: 'panEncrypted', userCode };
  const pan = await vault.open(context, record.panEncrypted);
  const attempts = call.attempts + 1;
  const next = nextQuestion(call.attempts, at, policy.providers);
  const paid = await store.write(at, replace(providerCall, call, { attempts, ...next }));
  if (paid.kind !== 'done') return 'refused';
  const answer = await answerTo(deps, call, { ...record, pan });
  const isOver = attempts >= policy.providers.attempts;
  if (!answer && !isOver) return 'waiting';
  const stamp: Stamp = { action: 'update', actorType: 'system', reason: 'asked again by the clock', at };
  const by = panRegistry?.name ?? '';
  const { notices } = await settlePan(store, policy, {
    ...{ userCode, submission, answer: answer ?? 'nothing', by, at, stamp },
    owes: (decided, account) => kycDecided(ids, kind, decided, account, at),
  });
  if (notices.length > 0) await tell(deps, notices);
  return answer ? 'settled' : 'handedOver';
};

/** Asks again what is due, and settles what is answered; what nobody answers in the end goes to a reviewer (rules.md, KYC 4). */
export const ask =
  ({ limit, ...deps }: AskDeps) =>
  async (run: Run): Promise<Counts> => {
    const counts = { settled: 0, waiting: 0, handedOver: 0 };
    const { done, refused, failed } = await sweepDue(
      deps.store,
      {
        name: askProviders.name,
        of: providerCall,
        index: 'due',
        bucket: 'dueHour',
        handle: async (due): Promise<Handled> => {
          const outcome = await askOne(deps, due, run.at);
          if (outcome === 'refused') return 'refused';
          counts[outcome] += 1;
          return 'done';
        },
      },
      { ...run, limit, log: deps.log },
    );
    return { asked: done, ...counts, refused, failed };
  };
