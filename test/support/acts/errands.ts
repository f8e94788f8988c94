import type { SQSRecord } from 'aws-lambda';
import { ask } from '../../../functions/ask-providers/ask.ts';
import { writeAudit } from '../../../functions/audit-writer/write-audit.ts';
import { checkUpload } from '../../../functions/document-check/check-upload.ts';
import { sendOwed } from '../../../functions/send-owed-notices/send-owed.ts';
import { notify } from '../../../functions/notifier/notify.ts';
import { poll } from '../../../functions/poll-penny-drops/poll.ts';
import { readStatistics } from '../../../shared/adapters/table/statistics.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import type { Message } from '../../../shared/domain/messages.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hours, later } from '../../../shared/domain/time.ts';
import { document } from '../../../shared/entities/document.ts';
import { panKyc } from '../../../shared/entities/pan-kyc.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { create } from '../../../shared/store/writes.ts';
import { testApp } from '../app.ts';
import { memoryVerifier, valid } from '../bank-verifier.ts';
import type { Errand } from '../chaos/errand.ts';
import { marksBetween } from '../chaos/marks.ts';
import { arrivalOf, memoryDocuments } from '../documents.ts';
import { noticeDue } from '../due-notices.ts';
import { dropDue, panQuestionDue } from '../due-records.ts';
import { jpeg, sha256 } from '../files.ts';
import { memoryRegistry } from '../pan-registry.ts';
import { consumer, lives } from '../projecting.ts';
import { recorded } from '../recorded.ts';
import { at, runAt, silent } from '../sweeping.ts';
import { memoryVault } from '../vault.ts';

const metrics = { count: () => undefined };

/** What a schedule finds, at a clock of its own that goes an hour on with each run. */
const due = (outside: Parameters<Errand['prepare']>[0]) => {
  const driver = memoryDriver();
  const messages = outside('delivery', { send: () => Promise.resolve() });
  const common = { store: storeOver(outside('table', driver)), messages, ids: randomIds, metrics, log: silent };
  let moment = at;
  return {
    driver,
    seeded: storeOver(driver),
    deps: { ...common, limit: 100 },
    next: () => runAt((moment = later(moment, hours(1)))),
  };
};

const notifier: Errand = {
  name: 'notifier',
  prepare: (outside) => {
    const sent = new Set<string>();
    const deliver = ({ id, to }: { id: string; to: string }) => Promise.resolve(void sent.add(`${id} to ${to}`));
    const senders = outside('delivery', { sendEmail: deliver, sendSms: deliver });
    const run = notify({ ...senders, store: storeOver(memoryDriver()), now: () => at, log: silent, metrics });
    const values = { code: '042042', minutes: '10' };
    const codes = ['email', 'sms', 'email'].map((channel, place) => ({
      messageId: `s${place}`,
      body: JSON.stringify({ id: `m${place}`, template: 'registration_code', channel, to: `to ${place}`, values }),
    }));
    let waiting = codes;
    return Promise.resolve({
      run: async () => {
        const { batchItemFailures } = await run({ Records: waiting } as never);
        waiting = codes.filter(({ messageId }) =>
          batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === messageId),
        );
        return waiting.length === 0;
      },
      // One that was taken and whose answer was lost goes out again, under the same id.
      state: () => Promise.resolve([...sent].sort()),
    });
  },
};

/** A notice from its being owed to its being delivered: whatever fails on the way, it goes out again. */
const owedNotices: Errand = {
  name: 'owed notices',
  prepare: async (outside) => {
    const { driver, seeded, deps, next } = due(outside);
    const [sent, queue] = [new Set<string>(), new Array<SQSRecord>()];
    const deliver = ({ id }: { id: string }) => Promise.resolve(void sent.add(id));
    const send = (list: readonly Message[]) =>
      Promise.resolve(
        void queue.push(...list.map((one) => ({ messageId: one.id, body: JSON.stringify(one) }) as SQSRecord)),
      );
    const senders = outside('delivery', { sendEmail: deliver, sendSms: deliver });
    const notifier = notify({ ...deps, ...senders, now: () => at });
    const again = sendOwed({ ...deps, messages: outside('delivery', { send }) });
    const { id } = await noticeDue(seeded, at);
    return {
      run: async () => {
        await again(next());
        const { batchItemFailures } = await notifier({ Records: [...queue] });
        const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        queue.splice(0, Infinity, ...queue.filter(({ messageId }) => failed.has(messageId)));
        return driver.items().every(({ entity }) => entity !== 'OwedNotice');
      },
      state: () => Promise.resolve([...sent].map((one) => one === id)),
    };
  },
};

const documentCheck: Errand = {
  name: 'document-check',
  prepare: async (outside) => {
    const driver = memoryDriver();
    const files = memoryDocuments(() => at);
    const [userCode, documentId, file] = [randomIds.userCode(), randomIds.record(at), jpeg()];
    const s3Key = `${userCode}/${documentId}`;
    const announced = { contentType: 'image/jpeg', size: file.length, sha256: sha256(file) };
    const fields = { documentId, userCode, s3Key, kind: 'pan_image', status: 'awaiting_upload', ...announced } as const;
    await storeOver(driver).write(at, create(document, fields, { action: 'create', actorType: 'user', at }));
    files.arrive(s3Key, file);
    const check = checkUpload({
      store: storeOver(outside('table', driver)),
      documents: outside('documents', files.documents),
      now: () => at,
      log: silent,
      metrics,
      policy: defaultPolicy.documents,
    });
    return {
      run: () => Promise.resolve(check(arrivalOf(s3Key))).then(() => true),
      state: () =>
        Promise.resolve([marksBetween([], driver.items()), files.keys('uploads'), files.keys('documents').length]),
    };
  },
};

const inOrder = (counts: Record<string, number>) =>
  Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .sort(([left], [right]) => (left < right ? -1 : 1));

let lived: ReturnType<typeof recorded>['records'] | undefined;

/** What the stream carries of three people: the same for every run. */
const changes = async () => {
  if (lived) return lived;
  const { driver, records } = recorded();
  await lives(await testApp({ driver }));
  lived = records.slice(0, 100);
  return lived;
};

const projections: Errand = {
  name: 'projections',
  prepare: async (outside) => {
    const records = await changes();
    const onto = memoryDriver();
    const run = consumer(storeOver(outside('table', onto)));
    return {
      run: async () => (await run(records)).batchItemFailures.length === 0,
      // Counters and postings lie on shards that are drawn.
      state: async () => {
        const users = await readStatistics(storeOver(onto), 'users', {});
        const day = await readStatistics(storeOver(onto), 'logins', { day: at.slice(0, 10) });
        const items = onto.items().filter(({ entity }) => entity !== 'StatisticsCounter');
        return [inOrder(users), inOrder(day), items.map(({ entity }) => String(entity)).sort()];
      },
    };
  },
};

const auditWriter: Errand = {
  name: 'audit-writer',
  prepare: async (outside) => {
    const records = await changes();
    const onto = memoryDriver();
    let salts = 0;
    const write = writeAudit({
      store: storeOver(outside('table', onto)),
      parking: { park: () => Promise.reject(new Error('nothing is parked here')) },
      now: () => at,
      salt: () => Buffer.from(String((salts += 1))).toString('base64url'),
      randomInt: () => 0,
      pause: () => Promise.resolve(),
      policy: defaultPolicy.audit,
      log: silent,
      metrics,
    });
    return {
      run: async () => (await write({ Records: records })).batchItemFailures.length === 0,
      state: () =>
        Promise.resolve(
          onto
            .items()
            .map(({ entity, resourceType, sequence }) => [entity, resourceType, sequence].join(' '))
            .sort(),
        ),
    };
  },
};

const askProviders: Errand = {
  name: 'ask-providers',
  prepare: async (outside) => {
    const { driver, seeded, deps, next } = due(outside);
    const { vault } = memoryVault();
    const { userCode } = await panQuestionDue(seeded, vault, at);
    const panRegistry = outside('provider', memoryRegistry().registry);
    const run = ask({ ...deps, vault: outside('vault', vault), panRegistry, policy: defaultPolicy.kyc });
    return {
      run: async () => {
        await run(next());
        return (await seeded.get(panKyc, { userCode }))?.status === 'verified';
      },
      state: () => Promise.resolve(marksBetween([], driver.items())),
    };
  },
};

const pollPennyDrops: Errand = {
  name: 'poll-penny-drops',
  prepare: async (outside) => {
    const { driver, seeded, deps, next } = due(outside);
    await dropDue(seeded, at);
    const { verifier, answers, transfers } = memoryVerifier();
    answers.fetch = valid('Asha Patil');
    const run = poll({ ...deps, bankVerifier: outside('provider', verifier), policy: defaultPolicy });
    return {
      run: async () => {
        await run(next());
        return driver.items().every(({ entity, status }) => entity !== 'PennyDrop' || status === 'verified');
      },
      state: () => Promise.resolve([marksBetween([], driver.items()), transfers.size]),
    };
  },
};

/** What runs behind the API and has no sweep of its own: test/contract/sweepers.test.ts has the schedules. */
export const errands = [notifier, owedNotices, documentCheck, projections, auditWriter, askProviders, pollPennyDrops];
