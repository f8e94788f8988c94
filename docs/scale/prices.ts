/** What a bill is computed with. List prices without volume discounts, savings plans, free tiers and taxes. */
export type Price = { what: string; dollars: number; per: number; unit: string; source: string };

const page = (service: string): string => `aws.amazon.com/${service}/pricing`;

/**
 * Asia Pacific (Mumbai). The pages could not be read when this was written (November 2026): these are the prices its
 * writers knew. Compare them with the pages before you sign a budget.
 */
export const prices = {
  gateway: { what: 'REST API, requests', dollars: 3.5, per: 1e6, unit: 'requests', source: page('api-gateway') },
  firewall: { what: 'WAF, requests', dollars: 0.6, per: 1e6, unit: 'requests', source: page('waf') },
  invocation: { what: 'Lambda, invocations', dollars: 0.2, per: 1e6, unit: 'invocations', source: page('lambda') },
  compute: { what: 'Lambda on arm64, time', dollars: 0.0000133334, per: 1, unit: 'GB-seconds', source: page('lambda') },
  read: { what: 'DynamoDB on demand, reads', dollars: 0.1423, per: 1e6, unit: 'units', source: page('dynamodb') },
  write: { what: 'DynamoDB on demand, writes', dollars: 0.7115, per: 1e6, unit: 'units', source: page('dynamodb') },
  storage: { what: 'DynamoDB, data kept', dollars: 0.285, per: 1, unit: 'GB-months', source: page('dynamodb') },
  symmetric: { what: 'KMS, symmetric and HMAC', dollars: 0.03, per: 1e4, unit: 'calls', source: page('kms') },
  signature: { what: 'KMS, signatures (ECC)', dollars: 0.15, per: 1e4, unit: 'calls', source: page('kms') },
  queue: { what: 'SQS, requests', dollars: 0.4, per: 1e6, unit: 'requests', source: page('sqs') },
  email: { what: 'SES, e-mails', dollars: 0.1, per: 1e3, unit: 'e-mails', source: page('ses') },
  sms: {
    what: 'SMS by a local route, one part (with what operators take for DLT)',
    dollars: 0.0028,
    per: 1,
    unit: 'parts',
    source: page('end-user-messaging'),
  },
  logs: { what: 'CloudWatch, logs taken in', dollars: 0.67, per: 1, unit: 'GB', source: page('cloudwatch') },
  traces: { what: 'X-Ray, traces recorded', dollars: 5, per: 1e6, unit: 'traces', source: page('xray') },
} as const satisfies Record<string, Price>;

export type PriceId = keyof typeof prices;

/** An assumption of this page; the script takes another. */
export const RUPEES_PER_DOLLAR = 90;
