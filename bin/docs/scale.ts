import measured from '../../docs/scale/measured.json' with { type: 'json' };
import { prices, RUPEES_PER_DOLLAR } from '../../docs/scale/prices.ts';
import { workloads, type WorkloadId } from '../../docs/scale/workloads.ts';
import { bounds } from '../scale/bounds.ts';
import { costs, total } from '../scale/cost.ts';
import { hottest, loadAt, loadOf, LOG_BYTES, MILLISECONDS, QUEUE_REQUESTS, TRACED, type Load } from '../scale/load.ts';
import { page, table, type Page } from './page.ts';

const RATES = [1_000, 10_000, 100_000];
const MONTH = 30 * 86_400;

/** Three digits that mean something; Indian grouping. */
export const rounded = (value: number): string =>
  value === 0 ? '0' : Number(value.toPrecision(3)).toLocaleString('en-IN', { maximumFractionDigits: 2 });

const rupees = (dollars: number, perDollar = RUPEES_PER_DOLLAR): string => `₹${rounded(dollars * perDollar)}`;

const ids = Object.keys(workloads).filter((id): id is WorkloadId => id in measured);

const takes = table(
  [
    'act',
    'requests',
    'steps',
    'read units',
    'write units',
    'of indexes',
    'of the log',
    'KMS',
    'signatures',
    'entries',
    'messages',
    '₹ per million',
  ],
  ids.map((id) => {
    const one = measured[id];
    return [
      workloads[id].title,
      String(one.requests),
      String(one.steps),
      rounded(one.readUnits),
      rounded(one.writeUnits),
      rounded(one.indexUnits),
      rounded(one.entryUnits),
      String(one.symmetricCalls),
      String(one.signatures),
      String(one.entries),
      String(one.emails + one.sms),
      rupees(total(loadOf(id, one)) * 1e6),
    ];
  }),
);

/** The bill of a month, for what is paid most. */
export const billAt = (load: Load, perDollar = RUPEES_PER_DOLLAR): string[][] =>
  Object.entries(costs(load))
    .sort(([, left], [, right]) => right - left)
    .map(([id, dollars]) => {
      const price = Object.entries(prices).find(([one]) => one === id)?.[1];
      return [price?.what ?? id, rupees(dollars * MONTH, perDollar), `${Math.round((100 * dollars) / total(load))} %`];
    });

const counted = (value: number, unit: string): string => `${rounded(value)}${unit === '' ? '' : ` ${unit}`}`;

/** Each bound with what a load asks of it. */
export const boundsAt = (load: Load): string[][] =>
  bounds.map(({ what, demand, limit, unit, source, then }) => {
    const used = demand(load) / limit;
    return [
      what,
      counted(demand(load), unit),
      `${counted(limit, unit)} (${source})`,
      used > 1 ? `**${rounded(used)} ×**` : `${Math.round(100 * used)} %`,
      used > 0.5 ? then : '',
    ];
  });

const levelAt = (rate: number): string => {
  const load = loadAt(rate, measured);
  const { name, perShard } = hottest(load);
  return [
    `## ${rounded(rate)} requests a second`,
    `${rupees(total(load) * MONTH)} a month; some ${rounded((load.bytes * 86_400) / 1e9)} GB more in the table each day, and ${rounded(load.entries)} entries of the log a second. The list that is written most is \`${name}\`: ${rounded(perShard)} writes a second and shard.`,
    table(['bound', 'asked', 'allowed', 'used', 'before that'], boundsAt(load)),
    table(['paid for', 'a month', 'share'], billAt(load).slice(0, 8)),
  ].join('\n\n');
};

/** What the system costs and where it ends, at three rates. */
export const generatedScale = (): Page =>
  page('docs/guides/scale.md', 'What it costs and where it ends', [
    `For whoever signs the bill, and whoever raises quotas before a campaign. Every number follows from three things: what each act was **measured** to take (\`docs/scale/measured.json\`, kept true by \`test/integration/workloads.test.ts\` on the code itself), how often people do it (\`docs/scale/workloads.ts\`, an **assumption**) and what is paid for it (\`docs/scale/prices.ts\`, **list prices as they were known**, at ₹${RUPEES_PER_DOLLAR} a dollar). None of it was measured on AWS.`,
    'With numbers of your own: `npm run scale -- --rate 2500 --rupees 92`. With a mix of your own: change `share` in `docs/scale/workloads.ts`, then `npm run docs`.',
    '## What an act takes',
    'Its share of the log, of indexes and of messages included; a page of a list has 25 rows. Steps are calls of the table one after the other.',
    takes,
    `Time is assumed, on functions of 1,024 MB: ${MILLISECONDS.request} ms a request, ${MILLISECONDS.step} ms a step, ${MILLISECONDS.symmetric} ms a KMS call, ${MILLISECONDS.signature} ms a signature, ${MILLISECONDS.hash} ms a hash of a password, ${MILLISECONDS.entry} ms an entry of the log. Also assumed: ${LOG_BYTES} bytes of log of the gateway and of Lambda a request, ${QUEUE_REQUESTS} requests of SQS a message, ${100 * TRACED} % of requests traced. What is left out: data transfer, backups, the seals (an hour has one), providers of KYC and taxes.`,
    ...RATES.map(levelAt),
    '## The mix',
    table(
      ['of a thousand requests', 'act', 'routes'],
      ids.map((id) => [
        String(workloads[id].share),
        workloads[id].title,
        workloads[id].routes.map((route) => `\`${route}\``).join(', '),
      ]),
    ),
    '## Prices',
    table(
      ['what', 'dollars', 'per', 'where it stands'],
      Object.values(prices).map(({ what, dollars, per, unit, source }) => [
        what,
        String(dollars),
        `${rounded(per)} ${unit}`,
        source,
      ]),
    ),
    'REST API requests beyond 333 million a month cost less, and so does compute beyond some billions of GB-seconds: at the higher rates the bill above is too high by a third or so. There an HTTP API (a dollar a million, without the firewall and the authorizer of Cognito) or a load balancer would be a decision worth an ADR.',
  ]);
