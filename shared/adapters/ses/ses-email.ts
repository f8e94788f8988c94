import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { Outage } from '../../domain/outage.ts';
import type { SendEmail } from '../../ports/senders.ts';

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

/** E-mail through SES v2, as text and as HTML: the reader's client chooses. */
export const sesEmail =
  (client: SESv2Client, from: string): SendEmail =>
  async ({ id, template, to, subject, text, html }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
      EmailTags: [
        { Name: 'template', Value: template },
        { Name: 'message', Value: id },
      ],
    });
    await client.send(command).catch((cause: unknown) => {
      throw new Outage('delivery', cause);
    });
  };
