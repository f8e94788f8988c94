import { createHmac } from 'node:crypto';
import { decodeTime } from 'ulid';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../shared/adapters/ids.ts';
import { days, later, minutes, seconds, type IsoTime } from '../../shared/domain/time.ts';
import { idempotency, type Asked } from '../../shared/http/idempotency.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { storeOver } from '../../shared/store/store.ts';

const AT = '2026-11-23T05:00:00.000Z' as IsoTime;

const asked = {
  operation: 'addNote',
  caller: 'CBP000001',
  key: '0123456789abcdef',
  params: { userCode: 'CBP000002' },
  body: '{"text":"called her"}',
  replayable: true,
  at: AT,
};

const world = () => {
  const mac = (text: string) => createHmac('sha256', 'key').update(text).digest('hex');
  const { begin } = idempotency(storeOver(memoryDriver()), mac, randomIds);
  return {
    begin,
    /** A run that goes through as far as here. */
    run: async (more: Partial<Asked> = {}) => {
      const begun = await begin({ ...asked, ...more });
      if (begun.kind !== 'run') throw new Error(`did not run: ${begun.kind}`);
      return begun;
    },
  };
};

describe('the id of what a request creates', () => {
  it('is the same when it is run again after its lease', async () => {
    const { run } = world();
    const first = await run();
    expect((await run({ at: later(AT, minutes(1)) })).recordId).toBe(first.recordId);
    expect((await run({ at: later(AT, minutes(2)) })).recordId).toBe(first.recordId);
  });

  it('is the same when it failed and gave its key free', async () => {
    const { run } = world();
    const first = await run();
    await first.release();
    const second = await run({ at: later(AT, seconds(1)) });
    expect(second.recordId).toBe(first.recordId);
    await second.settle({ statusCode: 503, body: '' });
    expect((await run({ at: later(AT, seconds(2)) })).recordId).toBe(first.recordId);
  });

  it.each([{ caller: 'CBP000003' }, { operation: 'changeMany' }, { key: 'another-key-1234' }])(
    'is another for %o',
    async (other) => {
      const { run } = world();
      const first = await run();
      expect((await run({ ...other, at: later(AT, minutes(1)) })).recordId).not.toBe(first.recordId);
    },
  );

  it('is drawn anew when the key is a day old, also by who ran it again in between', async () => {
    const { run } = world();
    const first = await run();
    await run({ at: later(AT, minutes(1)) });
    const at = later(AT, days(1));
    const { recordId } = await run({ at });
    expect(recordId).not.toBe(first.recordId);
    expect([decodeTime(first.recordId), decodeTime(recordId)]).toEqual([Date.parse(AT), Date.parse(at)]);
  });

  it('is given to one of many that run it again at once', async () => {
    const { run, begin } = world();
    const first = await run();
    const at = later(AT, minutes(1));
    const again = await Promise.all(Array.from({ length: 20 }, () => begin({ ...asked, at })));
    const running = again.flatMap((begun) => (begun.kind === 'run' ? [begun.recordId] : []));
    expect(running).toEqual([first.recordId]);
  });
});

describe('a key', () => {
  it.each([{ params: { userCode: 'CBP000009' } }, { body: '{"text":"other"}' }])(
    'that is running, was freed or is settled is not taken for %o',
    async (other) => {
      const { run, begin } = world();
      const first = await run();
      const refused = async () => (await begin({ ...asked, ...other })) as { code?: string };
      expect((await refused()).code).toBe('idempotency_mismatch');
      await first.release();
      expect((await refused()).code).toBe('idempotency_mismatch');
      await (await run()).settle({ statusCode: 201, body: '{}' });
      expect((await refused()).code).toBe('idempotency_mismatch');
    },
  );

  it('of somebody unknown stands for what they asked, about whom they asked it', async () => {
    const { run } = world();
    const nobody = { caller: undefined, body: '{"channel":"both"}' };
    const first = await run({ ...nobody, params: { registrationId: '1' } });
    const second = await run({ ...nobody, params: { registrationId: '2' } });
    expect(second.recordId).not.toBe(first.recordId);
  });

  it('is settled by whoever runs it, not by a run whose lease another took', async () => {
    const { run, begin } = world();
    const slow = await run();
    const second = await run({ at: later(AT, minutes(1)) });
    await slow.settle({ statusCode: 201, body: '{"by":"the first"}' });
    await second.settle({ statusCode: 201, body: '{"by":"the second"}' });
    expect(await begin({ ...asked, at: later(AT, minutes(2)) })).toMatchObject({ body: '{"by":"the second"}' });
  });
});
