import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { sesEmail } from '../../shared/adapters/ses/ses-email.ts';
import { endUserMessagingSms } from '../../shared/adapters/sms/end-user-messaging-sms.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { notify } from './notify.ts';
import { notifier } from './queue.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, MAIL_FROM: true, SMS_SENDER_ID: true, SMS_ENTITY_ID: true }),
);

const { now, log, metrics } = baseOf(notifier.name, env);

export const handler = notify({
  sendEmail: sesEmail(new SESv2Client(), env.MAIL_FROM),
  sendSms: endUserMessagingSms(new PinpointSMSVoiceV2Client(), {
    senderId: env.SMS_SENDER_ID,
    entityId: env.SMS_ENTITY_ID,
  }),
  store: tableStore(env),
  now,
  log,
  metrics,
});
