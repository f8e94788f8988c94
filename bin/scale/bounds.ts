import { SHARDS } from '../../shared/store/entity.ts';
import { stagesWith } from '../../lib/stages.ts';
import { hottest, type Load } from './load.ts';

/** A bound that demand meets: what AWS allows by default, or what the code or a stage's settings say. */
export type Bound = {
  what: string;
  /** Of all the load together. */
  demand: (load: Load) => number;
  limit: number;
  unit: string;
  source: string;
  /** What to do before it is met. */
  then: string;
};

const aws = 'default of AWS, can be raised';

const ofAws: readonly Bound[] = [
  {
    what: 'API Gateway: requests of an account in a region',
    demand: ({ requests }) => requests,
    limit: 10_000,
    unit: '/s',
    source: aws,
    then: 'Ask for more. Beyond some ten thousand, several stages in accounts of their own, each with its share of the users, are cheaper to reason about than one that is raised ten times.',
  },
  {
    what: 'Lambda: functions that run at once',
    demand: ({ concurrency }) => concurrency,
    limit: 1_000,
    unit: '',
    source: aws,
    then: 'Ask for twice the demand. Every function may add 1,000 in ten seconds, so a slow rise needs nothing else.',
  },
  {
    what: 'KMS: signatures with ECC keys',
    demand: ({ signatures }) => signatures,
    limit: 1_000,
    unit: '/s',
    source: aws,
    then: 'Ask for more; this is the first thing to end. Then let access tokens live longer (`session.accessTokenMs`: an hour instead of fifteen minutes is a quarter of the refreshes; rights are read on each request anyway).',
  },
  {
    what: 'KMS: symmetric and HMAC calls',
    demand: ({ symmetricCalls }) => symmetricCalls,
    limit: 10_000,
    unit: '/s',
    source: aws,
    then: 'Ask for more: each number is sealed under its own context, so nothing may be cached.',
  },
  {
    what: 'DynamoDB: writes of the table with its indexes',
    demand: ({ tableWrites }) => tableWrites,
    limit: 40_000,
    unit: 'units/s',
    source: aws,
    then: 'Ask for more, and warm the table (`warm throughput`) before a campaign: a new table on demand begins at 4,000.',
  },
  {
    what: 'DynamoDB: reads of the table',
    demand: ({ readUnits }) => readUnits,
    limit: 40_000,
    unit: 'units/s',
    source: aws,
    then: 'Ask for more. What could be cached is the notices and choices, which cost no read; sessions and rights must not be.',
  },
];

const prod = stagesWith().find(({ name }) => name === 'prod');
const settings = 'stage prod, lib/stages.ts';

/** What our own code and settings allow. */
const ofOurs = ({ throttle }: NonNullable<typeof prod>): readonly Bound[] => [
  {
    what: 'Throttle of the stage',
    demand: ({ requests }) => requests,
    limit: throttle.perSecond,
    unit: '/s',
    source: settings,
    then: 'Set `throttle.perSecond` to twice the demand; it is there against floods, not against users.',
  },
  {
    what: 'One partition of the most written list',
    demand: (load) => hottest(load).perShard,
    limit: 1_000,
    unit: 'units/s',
    source: `DynamoDB; ${SHARDS} shards a list, shared/store/entity.ts`,
    then: 'Raise `SHARDS` to demand ÷ 1,000 × 2 before a partition of an index is full: it would slow the table’s own writes down. Old items stay where they are until they are written again, so write them once.',
  },
  {
    what: 'SMS parts',
    demand: ({ sms }) => sms,
    limit: 20,
    unit: '/s',
    source: 'assumed; agreed with AWS for each sender',
    then: 'Agree on more parts a second for the sender, and raise `otp.smsPerDay`. Codes wait in the queue meanwhile, and they live for ten minutes only.',
  },
  {
    what: 'E-mails',
    demand: ({ emails }) => emails,
    limit: 14,
    unit: '/s',
    source: 'assumed; SES begins there outside its sandbox',
    then: 'Ask SES for twice the demand.',
  },
];

/** Every bound, the table's and the account's first. */
export const bounds: readonly Bound[] = [...ofAws, ...(prod ? ofOurs(prod) : [])];
