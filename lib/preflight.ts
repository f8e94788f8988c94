import { preflightHeaders, VARY, type Preflight } from '../shared/http/cors.ts';
import { secureHeaders } from '../shared/http/secure-headers.ts';

const always = { ...secureHeaders, ...VARY };

/** Velocity: the gateway's language of templates. Origins are checked (shared/platform/origins.ts) to hold no signs of it. */
const whenListed = (origins: readonly string[], preflight: Preflight): string => {
  const listed = origins.map((origin) => `$origin == "${origin}"`).join(' || ');
  const sets = Object.entries(preflightHeaders(preflight)).map(
    ([name, value]) => `#set($context.responseOverride.header.${name} = "${value}")`,
  );
  return [
    '#set($headers = $input.params().header)',
    '#set($origin = $headers.get("Origin"))',
    '#if(!$origin)#set($origin = $headers.get("origin"))#end',
    `#if(${listed})`,
    '#set($context.responseOverride.header.access-control-allow-origin = $origin)',
    ...sets,
    '#end',
  ].join('\n');
};

/**
 * The preflight of a path (Fetch standard, section 3.3.6), answered by the gateway itself: no function runs. Only pages
 * of listed origins are told what they may send.
 */
export const preflightOperation = (
  origins: readonly string[],
  preflight: Preflight,
  parameters: readonly object[],
) => ({
  parameters,
  responses: {
    '204': {
      description: 'What pages of listed origins may send',
      headers: Object.fromEntries(Object.keys(always).map((name) => [name, { schema: { type: 'string' } }])),
    },
  },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode":204}' },
    responses: {
      default: {
        statusCode: '204',
        responseParameters: Object.fromEntries(
          Object.entries(always).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
        ),
        responseTemplates: { 'application/json': whenListed(origins, preflight) },
      },
    },
  },
});
