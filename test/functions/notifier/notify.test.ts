import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { notify } from '../../../functions/notifier/notify.ts';
import type { Message } from '../../../shared/domain/messages.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { noticeDue } from '../../support/due-notices.ts';
import { at } from '../../support/sweeping.ts';

const message = (more: Partial<Message> = {}): Message => ({
  id: 'm1',
  template: 'registration_code',
  channel: 'email',
  to: 'asha@example.com',
  language: 'en',
  values: { code: '042042', minutes: '10' },
  ...more,
});

const event = (...bodies: unknown[]): SQSEvent =>
  ({
    Records: bodies.map((body, place) => ({
      messageId: `s${place}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  }) as SQSEvent;

const outside = () => {
  const sent: unknown[] = [];
  const lines: string[] = [];
  const keep = (one: { to: string }) =>
    one.to.includes('down') ? Promise.reject(new Error('refused')) : Promise.resolve(void sent.push(one));
  const log = {
    info: (...line: unknown[]) => lines.push(JSON.stringify(line)),
    error: (...line: unknown[]) => lines.push(JSON.stringify(line)),
  };
  const counted: Record<string, number> = {};
  const metrics = { count: (name: string, value: number) => void (counted[name] = (counted[name] ?? 0) + value) };
  const driver = memoryDriver();
  const store = storeOver(driver);
  const run = notify({ sendEmail: keep, sendSms: keep, store, now: () => at, log, metrics });
  return { sent, lines, counted, driver, store, run };
};

describe('the notifier', () => {
  it('sends e-mail with its text and SMS with its DLT template', async () => {
    const { sent, run } = outside();
    expect(await run(event(message(), message({ channel: 'sms', to: '+919876543210' })))).toEqual({
      batchItemFailures: [],
    });
    expect(sent).toEqual([
      {
        id: 'm1',
        template: 'registration_code',
        to: 'asha@example.com',
        subject: expect.any(String),
        text: expect.stringContaining('042042'),
        html: expect.stringContaining('042042'),
      },
      {
        id: 'm1',
        template: 'registration_code',
        to: '+919876543210',
        dltTemplateId: '1107160000000000001',
        text: expect.stringMatching(/^042042 is your/),
      },
    ]);
  });

  it('writes in the language of the message, and in English what was queued before there was a choice', async () => {
    const { sent, run } = outside();
    const sms = message({ channel: 'sms', to: '+919876543210' });
    await run(event({ ...sms, language: 'hi' }, { ...sms, language: undefined }));
    expect(sent).toMatchObject([
      { dltTemplateId: '1107170000000000001', text: expect.stringMatching(/^042042 आपका/) },
      { dltTemplateId: '1107160000000000001', text: expect.stringMatching(/^042042 is your/) },
    ]);
  });

  it('gives back only what failed, and never logs a code or an address', async () => {
    const { sent, lines, run } = outside();
    const result = await run(
      event(message({ to: 'down@example.com' }), message(), 'not json', { template: 'unknown' }),
    );
    expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['s0', 's2', 's3']);
    expect(sent).toHaveLength(1);
    expect(lines.join()).not.toMatch(/042042|example\.com/);
  });

  it('counts the SMS and codes that left, for the budget and the ratio of sent to verified', async () => {
    const { counted, run } = outside();
    const sms = message({ channel: 'sms', to: '+919876543210' });
    await run(
      event(message(), sms, message({ template: 'password_changed', values: {} }), message({ to: 'down@example.com' })),
    );
    expect(counted).toEqual({ CodesSent: 2, SmsSent: 1 });
  });

  const owed = ({ driver }: ReturnType<typeof outside>) =>
    driver.items().filter((item) => item['entity'] === 'OwedNotice');

  it('strikes out the notice that it delivered', async () => {
    const office = outside();
    const notice = await noticeDue(office.store, at);
    await noticeDue(office.store, at);
    await office.run(event(notice));
    expect(office.sent).toHaveLength(1);
    expect(owed(office)).toHaveLength(1);
  });

  it('leaves a notice owed that it could not deliver', async () => {
    const office = outside();
    const notice = await noticeDue(office.store, at);
    await office.run(event({ ...notice, to: 'down@example.com' }));
    expect(owed(office)).toHaveLength(1);
  });

  it('has delivered a notice also when it cannot note so', async () => {
    const office = outside();
    const notice = await noticeDue(office.store, at);
    office.driver.write = () => Promise.reject(new Error('the table is down'));
    expect(await office.run(event(notice))).toEqual({ batchItemFailures: [] });
    expect(office.lines.join()).toContain('a delivered notice stays owed');
  });

  it('drops the message of a decoy', async () => {
    const { sent, run } = outside();
    expect(await run(event({}))).toEqual({ batchItemFailures: [] });
    expect(sent).toEqual([]);
  });
});
