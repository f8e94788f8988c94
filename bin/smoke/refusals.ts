import { adminMe } from '../../functions/admin-me/workflow.ts';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { kycWebhooks } from '../../functions/kyc-webhooks/workflow.ts';
import { profile } from '../../functions/profile/workflow.ts';
import { sessions } from '../../functions/sessions/workflow.ts';
import { MAX_BODY_BYTES } from '../../shared/http/parse.ts';
import type { ProblemCode } from '../../shared/http/problems.ts';
import { sent, type Question } from './ask.ts';
import type { Check } from './check.ts';
import { must, refused } from './expect.ts';

const login = sessions.routes.logIn.path;

const refusal = (name: string, path: string, question: Question, code: ProblemCode, mend: string): Check => ({
  name,
  mend,
  run: async ({ ask }) => void refused(await ask(path, question), code),
});

const unknownField: Check = {
  name: 'unknown fields',
  mend: 'Look at the schema of the body of POST /v1/sessions: it must be a strictObject.',
  run: async ({ ask }) => {
    const { errors = [] } = refused(await ask(login, sent('{"smokeTest":true}')), 'validation_failed');
    must(
      errors.some(({ pointer, code }) => pointer === '#/smokeTest' && code === 'unknown_field'),
      'the unknown field is not named',
    );
  },
};

/** Refused before anything is read or written. */
export const refusals: readonly Check[] = [
  refusal(
    'unknown path',
    '/v1/smoke-test',
    {},
    'not_found',
    'Look at the path /{proxy+} of the gateway: health-and-choices answers it.',
  ),
  refusal(
    'unknown method',
    healthAndChoices.routes.getHealth.path,
    { method: 'DELETE' },
    'method_not_allowed',
    'Look at x-amazon-apigateway-any-method of the paths in the gateway.',
  ),
  refusal(
    'other media types',
    login,
    { ...sent('identifier=me'), headers: { 'content-type': 'text/plain' } },
    'unsupported_media_type',
    'Look at what stands before the API: it must pass content-type on.',
  ),
  refusal(
    'malformed JSON',
    login,
    sent('{"identifier":'),
    'malformed_json',
    'Look at what stands before the API: it must pass bodies on as they are.',
  ),
  unknownField,
  refusal(
    'long bodies',
    login,
    sent(JSON.stringify({ filling: 'x'.repeat(MAX_BODY_BYTES) })),
    'payload_too_large',
    'Look at the rule SizeRestrictions_BODY of the firewall: it must count, and the function refuse.',
  ),
  refusal(
    'user routes',
    profile.routes.getProfile.path,
    {},
    'unauthenticated',
    'Take the deployment off the network if it answered 200, and look at shared/http/identify.ts.',
  ),
  refusal(
    'admin routes',
    adminMe.routes.getAdmin.path,
    {},
    'unauthenticated',
    'Take the deployment off the network if it answered 200, and look at the Cognito authorizer of the gateway.',
  ),
  refusal(
    'webhooks',
    kycWebhooks.routes.receiveWebhook.path.replace('{provider}', 'smoke_test'),
    sent('{}'),
    'not_found',
    'Look at the log of the function kyc-webhooks.',
  ),
];
