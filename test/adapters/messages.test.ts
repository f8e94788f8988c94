import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { s3Parking } from '../../shared/adapters/s3/s3-parking.ts';
import { sesEmail } from '../../shared/adapters/ses/ses-email.ts';
import { endUserMessagingSms } from '../../shared/adapters/sms/end-user-messaging-sms.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { Message } from '../../shared/domain/messages.ts';

const message: Message = {
  id: 'm1',
  template: 'registration_code',
  channel: 'email',
  to: 'a@example.com',
  language: 'hi',
  values: { code: '042042', minutes: '10' },
};

describe('the queue of messages', () => {
  const queue = () => {
    const client = new SQSClient({ region: 'ap-south-1' });
    return { mock: mockClient(client), messages: sqsMessages(client, 'https://sqs.test/q') };
  };

  it('hands all messages over in one call', async () => {
    const { mock, messages } = queue();
    mock.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await messages.send([message, { ...message, id: 'm2' }]);
    const [call] = mock.commandCalls(SendMessageBatchCommand);
    expect(mock.commandCalls(SendMessageBatchCommand)).toHaveLength(1);
    expect(call?.args[0].input.Entries?.map(({ MessageBody }) => JSON.parse(MessageBody ?? '') as unknown)).toEqual([
      message,
      { ...message, id: 'm2' },
    ]);
  });

  it('makes the same call when there is nothing to say', async () => {
    const { mock, messages } = queue();
    mock.on(SendMessageBatchCommand).resolves({});
    await messages.send([]);
    expect(mock.commandCalls(SendMessageBatchCommand)[0]?.args[0].input.Entries).toEqual([
      { Id: '0', MessageBody: '{}' },
    ]);
  });

  it('reports throttling and a refused message as an outage of delivery', async () => {
    const { mock, messages } = queue();
    mock
      .on(SendMessageBatchCommand)
      .rejectsOnce(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }));
    await expect(messages.send([message])).rejects.toMatchObject({ dependency: 'delivery' });
    mock.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] });
    await expect(messages.send([message])).rejects.toBeInstanceOf(Outage);
  });
});

describe('SES v2', () => {
  it('sends a mail as text and as HTML, tagged with its template', async () => {
    const client = new SESv2Client({ region: 'ap-south-1' });
    const mock = mockClient(client);
    mock.on(SendEmailCommand).resolves({ MessageId: 'x' });
    await sesEmail(
      client,
      'no-reply@example.com',
    )({ id: 'm1', template: 't', to: 'a@example.com', subject: 'Subject', text: 'Text', html: '<p>Text</p>' });
    expect(mock.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'no-reply@example.com',
      Destination: { ToAddresses: ['a@example.com'] },
      Content: {
        Simple: {
          Subject: { Data: 'Subject', Charset: 'UTF-8' },
          Body: { Text: { Data: 'Text', Charset: 'UTF-8' }, Html: { Data: '<p>Text</p>', Charset: 'UTF-8' } },
        },
      },
      EmailTags: [
        { Name: 'template', Value: 't' },
        { Name: 'message', Value: 'm1' },
      ],
    });
    mock.on(SendEmailCommand).rejects(new Error('down'));
    await expect(
      sesEmail(
        client,
        'f@example.com',
      )({ id: 'm', template: 't', to: 'a@example.com', subject: 's', text: 't', html: 'h' }),
    ).rejects.toBeInstanceOf(Outage);
  });
});

describe('End User Messaging SMS v2', () => {
  it('names the DLT entity and template', async () => {
    const client = new PinpointSMSVoiceV2Client({ region: 'ap-south-1' });
    const mock = mockClient(client);
    mock.on(SendTextMessageCommand).resolves({ MessageId: 'x' });
    const send = endUserMessagingSms(client, { senderId: 'CREDBZ', entityId: '1101000000000000001' });
    await send({ id: 'm1', template: 't', to: '+919876543210', dltTemplateId: '1107160000000000001', text: 'Text' });
    expect(mock.commandCalls(SendTextMessageCommand)[0]?.args[0].input).toEqual({
      DestinationPhoneNumber: '+919876543210',
      OriginationIdentity: 'CREDBZ',
      MessageBody: 'Text',
      MessageType: 'TRANSACTIONAL',
      Context: { template: 't', message: 'm1' },
      DestinationCountryParameters: { IN_ENTITY_ID: '1101000000000000001', IN_TEMPLATE_ID: '1107160000000000001' },
    });
    mock.on(SendTextMessageCommand).rejects(new Error('down'));
    await expect(
      send({ id: 'm', template: 't', to: '+919876543210', dltTemplateId: '1', text: 't' }),
    ).rejects.toMatchObject({ dependency: 'delivery' });
  });
});

describe('parking', () => {
  it('keeps a record whole', async () => {
    const client = new S3Client({ region: 'ap-south-1' });
    const mock = mockClient(client);
    mock.on(PutObjectCommand).resolves({});
    await s3Parking(client, 'bucket').park('parked/a/1.json', { eventID: '1' });
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: 'bucket',
      Key: 'parked/a/1.json',
      Body: '{"eventID":"1"}',
      ContentType: 'application/json',
    });
  });
});
