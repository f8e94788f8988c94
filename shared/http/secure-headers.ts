/** On every response, whoever makes it: OWASP Secure Headers for an API that serves no pages. */
export const secureHeaders = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;
