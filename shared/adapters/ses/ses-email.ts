import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { Outage } from '../../domain/outage.ts';
import type { SendEmail } from '../../ports/senders.ts';

/** E-mail through SES v2. */
export const sesEmail =
  (client: SESv2Client, from: string): SendEmail =>
  async ({ id, template, to, subject, text }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } },
      },
      EmailTags: [
        { Name: 'template', Value: template },
        { Name: 'message', Value: id },
      ],
    });
    await client.send(command).catch((cause: unknown) => {
      throw new Outage('delivery', cause);
    });
  };
