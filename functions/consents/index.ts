import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { giveConsent } from './give-consent.ts';
import { listConsents } from './list-consents.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { consents } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));

const handlers = { listConsents, giveConsent, withdrawConsent };
export const handler = serve(consents, handlers, baseOf(consents.name, env), signedInLists(env, { posts: true }));
