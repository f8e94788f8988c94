import { EXPOSED_HEADERS, VARY } from '../shared/http/cors.ts';
import { problems, problemType, type ProblemCode } from '../shared/http/problems.ts';
import { secureHeaders } from '../shared/http/secure-headers.ts';
import { LISTED_ORIGIN } from './names.ts';

/** What each error that the gateway itself makes means to a caller. Those not named here fall under a default. */
const meanings = {
  DEFAULT_4XX: 'validation_failed',
  BAD_REQUEST_BODY: 'validation_failed',
  BAD_REQUEST_PARAMETERS: 'validation_failed',
  ACCESS_DENIED: 'forbidden',
  EXPIRED_TOKEN: 'unauthenticated',
  INVALID_API_KEY: 'unauthenticated',
  INVALID_SIGNATURE: 'unauthenticated',
  UNAUTHORIZED: 'unauthenticated',
  WAF_FILTERED: 'forbidden',
  // The gateway says so of every path and method it does not know.
  MISSING_AUTHENTICATION_TOKEN: 'not_found',
  RESOURCE_NOT_FOUND: 'not_found',
  REQUEST_TOO_LARGE: 'payload_too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  THROTTLED: 'rate_limited',
  QUOTA_EXCEEDED: 'rate_limited',
  DEFAULT_5XX: 'internal',
  API_CONFIGURATION_ERROR: 'internal',
  AUTHORIZER_CONFIGURATION_ERROR: 'internal',
  AUTHORIZER_FAILURE: 'internal',
  // A function that crashed, was throttled or did not answer in time.
  INTEGRATION_FAILURE: 'unavailable',
  INTEGRATION_TIMEOUT: 'unavailable',
} as const satisfies Record<string, ProblemCode>;

/** A problem as the gateway words it: `instance` is the request id, as in the replies of functions. */
export const gatewayProblem = (code: ProblemCode, instance: string): string => {
  const { status, title } = problems[code];
  return JSON.stringify({ type: problemType(code), title, status, code, instance });
};

const header = (name: string): string => `gatewayresponse.header.${name}`;

const headers = (code: ProblemCode) => ({
  [header('Content-Type')]: "'application/problem+json'",
  [header('x-request-id')]: 'context.requestId',
  [header('Cache-Control')]: "'no-store'",
  ...Object.fromEntries(
    Object.entries({ ...secureHeaders, ...VARY }).map(([name, value]) => [header(name), `'${value}'`]),
  ),
  // Set by the firewall for pages of listed origins, and by nobody else.
  [header('access-control-allow-origin')]: `method.request.header.${LISTED_ORIGIN}`,
  [header('access-control-expose-headers')]: `'${EXPOSED_HEADERS.join(', ')}'`,
  ...((code === 'rate_limited' || code === 'unavailable') && { [header('Retry-After')]: "'5'" }),
});

/** `x-amazon-apigateway-gateway-responses`: errors made by the gateway have the same shape as all others. */
export const gatewayResponses = () =>
  Object.fromEntries(
    Object.entries(meanings).map(([type, code]) => [
      type,
      {
        statusCode: String(problems[code].status),
        responseParameters: headers(code),
        responseTemplates: { 'application/json': gatewayProblem(code, '$context.requestId') },
      },
    ]),
  );
