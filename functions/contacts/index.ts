import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { changeContact } from './change-contact.ts';
import { verifyContact } from './verify-contact.ts';
import { contacts } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(contacts.name, env);

export const handler = serve(contacts, { changeContact, verifyContact }, base, signIn(env, base.metrics));
