import * as z from 'zod';
import { json, startSmallServer, type Incoming, type Listening, type Outgoing } from './http-server.ts';
import type { Inbox } from './inbox.ts';

const Part = z.object({ Data: z.string() });
const Email = z.object({
  FromEmailAddress: z.string().min(3),
  Destination: z.object({ ToAddresses: z.array(z.email()).min(1).max(50) }),
  Content: z.object({
    Simple: z.object({ Subject: Part, Body: z.object({ Text: Part.optional(), Html: Part.optional() }) }),
  }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});

const Sms = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  OriginationIdentity: z.string().min(1).optional(),
  MessageBody: z.string().min(1).max(1600),
  Context: z.record(z.string(), z.string()).default({}),
  DestinationCountryParameters: z.record(z.string(), z.string()).default({}),
});

const parsed = <S extends z.ZodType>(schema: S, body: Buffer) => {
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8')));
  } catch {
    return schema.safeParse(undefined);
  }
};

const sendEmail = (inbox: Inbox, body: Buffer): Outgoing => {
  const { data: email, error } = parsed(Email, body);
  if (!email) return json(400, { message: z.prettifyError(error) }, { 'x-amzn-errortype': 'BadRequestException' });
  const { Subject, Body } = email.Content.Simple;
  const template = email.EmailTags.find(({ Name }) => Name === 'template')?.Value ?? null;
  const sent = email.Destination.ToAddresses.map((to) =>
    inbox.add({
      channel: 'email',
      from: email.FromEmailAddress,
      to,
      template,
      subject: Subject.Data,
      body: Body.Text?.Data ?? Body.Html?.Data ?? '',
      ...(Body.Html && { html: Body.Html.Data }),
    }),
  );
  return json(200, { MessageId: sent[0]?.id });
};

const sendSms = (inbox: Inbox, body: Buffer): Outgoing => {
  const type = { 'content-type': 'application/x-amz-json-1.0' };
  const { data: sms, error } = parsed(Sms, body);
  if (!sms)
    return json(
      400,
      { __type: 'ValidationException', Message: z.prettifyError(error), Reason: 'FIELD_VALIDATION_FAILED' },
      type,
    );
  const { IN_ENTITY_ID: entityId, IN_TEMPLATE_ID: templateId } = sms.DestinationCountryParameters;
  const { id } = inbox.add({
    channel: 'sms',
    from: sms.OriginationIdentity ?? '',
    to: sms.DestinationPhoneNumber,
    template: sms.Context['template'] ?? null,
    body: sms.MessageBody,
    dlt: { ...(entityId !== undefined && { entityId }), ...(templateId !== undefined && { templateId }) },
  });
  return json(200, { MessageId: id }, type);
};

const answer = (inbox: Inbox, { method, url, headers, body }: Incoming): Outgoing => {
  if (method === 'POST' && url.pathname === '/v2/email/outbound-emails') return sendEmail(inbox, body);
  if (headers['x-amz-target'] === 'PinpointSMSVoiceV2.SendTextMessage') return sendSms(inbox, body);
  return json(400, { __type: 'UnknownOperationException', message: 'This local part only sends e-mail and SMS.' });
};

/** SES v2 and End User Messaging SMS v2, as far as sending goes; everything sent lands in the inbox. */
export const startSenders = (inbox: Inbox, port = 0): Promise<Listening> =>
  startSmallServer((request) => answer(inbox, request), port);
