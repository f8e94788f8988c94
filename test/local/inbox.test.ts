import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { openClock } from '../../local/clock.ts';
import { controlsOf, startControl } from '../../local/control.ts';
import { openInbox } from '../../local/inbox.ts';
import { startSenders } from '../../local/senders.ts';
import { scratch } from './support/scratch.ts';

const start = async (folder = scratch()) => {
  const inbox = openInbox(join(folder, 'messages.jsonl'));
  const clock = openClock(join(folder, 'clock.json'));
  const senders = await startSenders(inbox);
  const control = await startControl(controlsOf({ inbox, clock, metrics: () => ({ requests: {} }) }));
  onTestFinished(() => Promise.all([senders.close(), control.close()]).then(() => undefined));
  const email = new SESv2Client(localAws(senders.url));
  const sms = new PinpointSMSVoiceV2Client(localAws(senders.url));
  const get = async (path: string): Promise<unknown> => (await fetch(`${control.url}${path}`)).json();
  return { folder, control, email, sms, get };
};

const mail = (to: string, text: string) =>
  new SendEmailCommand({
    FromEmailAddress: 'no-reply@credbuzzpay.local',
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: 'Your code' }, Body: { Text: { Data: text } } } },
    EmailTags: [{ Name: 'template', Value: 'otp' }],
  });

const text = (to: string, body: string) =>
  new SendTextMessageCommand({
    DestinationPhoneNumber: to,
    OriginationIdentity: 'CREDBZ',
    MessageBody: body,
    Context: { template: 'otp-sms' },
    DestinationCountryParameters: { IN_ENTITY_ID: '1101', IN_TEMPLATE_ID: '1107' },
  });

describe('the inbox', () => {
  it('keeps e-mails and SMS, newest first, with the codes in them', async () => {
    const { email, sms, get } = await start();
    expect((await email.send(mail('asha@example.com', 'Use 123456, not 1234567.'))).MessageId).toBeTypeOf('string');
    await sms.send(text('+919876543210', 'Code 654321'));
    expect(await get('/messages')).toMatchObject([
      {
        channel: 'sms',
        to: '+919876543210',
        template: 'otp-sms',
        codes: ['654321'],
        dlt: { entityId: '1101', templateId: '1107' },
      },
      { channel: 'email', to: 'asha@example.com', template: 'otp', subject: 'Your code', codes: ['123456'] },
    ]);
    expect(await get('/messages?to=%2B919876543210')).toHaveLength(1);
    expect(await get('/messages?since=2999-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('survives a restart, even one that tore the last line', async () => {
    const first = await start();
    await first.email.send(mail('asha@example.com', '111111'));
    appendFileSync(join(first.folder, 'messages.jsonl'), '{"id":"ha');
    const second = await start(first.folder);
    await second.email.send(mail('asha@example.com', '222222'));
    expect(await (await start(first.folder)).get('/messages')).toMatchObject([
      { codes: ['222222'] },
      { codes: ['111111'] },
    ]);
  });

  it('says how to mend a damaged file', () => {
    const file = join(scratch(), 'messages.jsonl');
    writeFileSync(file, 'x\ny\n');
    expect(() => openInbox(file)).toThrow(/is damaged/);
  });

  it('refuses what AWS refuses, with its errors', async () => {
    const { email, sms } = await start();
    await expect(email.send(mail('nobody', 'x'))).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(sms.send(text('98765', 'x'))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('shows a page in which nothing sent is markup', async () => {
    const { email, control } = await start();
    await email.send(mail('asha@example.com', '<script>alert(1)</script>'));
    const page = await (await fetch(`${control.url}/inbox`)).text();
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });

  it('shows the HTML of a mail in a frame that may do nothing', async () => {
    const { email, control, get } = await start();
    const command = mail('asha@example.com', 'plain 123456');
    command.input.Content!.Simple!.Body!.Html = { Data: '<p title="a">plain 123456</p>' };
    await email.send(command);
    const page = await (await fetch(`${control.url}/inbox`)).text();
    expect(page).toContain('<iframe sandbox ');
    expect(page).toContain('srcdoc="&lt;p title=&quot;a&quot;&gt;plain 123456&lt;/p&gt;"');
    expect(await get('/messages')).toMatchObject([{ body: 'plain 123456', codes: ['123456'] }]);
  });
});

describe('the controls', () => {
  const move = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/clock`, { method: 'POST', body, headers });

  it('move the clock, which stays moved', async () => {
    const { control, get, folder } = await start();
    expect(await (await move(control.url, '{"advanceSeconds": 90}')).json()).toMatchObject({ offsetSeconds: 90 });
    await move(control.url, '{"advanceSeconds": -30}');
    expect(await get('/clock')).toMatchObject({ offsetSeconds: 60 });
    expect(openClock(join(folder, 'clock.json')).offsetMs()).toBe(60_000);
  });

  it.each(['', '{}', '{"advanceSeconds": "1"}', '{"advanceSeconds": 1e300}'])('refuse %s', async (body) => {
    const { control } = await start();
    expect((await move(control.url, body)).status).toBe(400);
  });

  it('do not serve other sites, nor what they do not know', async () => {
    const { control } = await start();
    expect((await move(control.url, '{"advanceSeconds": 1}', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(`${control.url}/faults`)).status).toBe(404);
  });
});
