import { SendTextMessageCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { Outage } from '../../domain/outage.ts';
import type { SendSms } from '../../ports/senders.ts';

export type DltSender = { senderId: string; entityId: string };

/** SMS through AWS End User Messaging, with the principal entity and template ids that Indian operators demand (DLT). */
export const endUserMessagingSms =
  (client: PinpointSMSVoiceV2Client, { senderId, entityId }: DltSender): SendSms =>
  async ({ id, template, to, dltTemplateId, text }) => {
    const command = new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: senderId,
      MessageBody: text,
      MessageType: 'TRANSACTIONAL',
      Context: { template, message: id },
      DestinationCountryParameters: { IN_ENTITY_ID: entityId, IN_TEMPLATE_ID: dltTemplateId },
    });
    await client.send(command).catch((cause: unknown) => {
      throw new Outage('delivery', cause);
    });
  };
