import { named, pascal } from './names.ts';
import { behind, importing, type Tree } from './tree.ts';

const adapterOf = (vendor: string): string => `import * as z from 'zod';
import type { PanRegistry } from '../../../ports/kyc-providers.ts';
import type { ProviderClient } from '../http/provider-client.ts';

const Answer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('valid'), name: z.string().min(1) }),
  z.object({ status: z.literal('invalid') }),
]);

/** PAN at ${pascal(vendor)}: name the page that says what may be answered. What is not declared here is an outage. */
export const ${vendor}Pan = (client: ProviderClient): PanRegistry => ({
  name: '${vendor}',
  async verify({ pan, reference }) {
    const { body } = await client.ask({
      operation: 'pan',
      method: 'POST',
      path: '/pan/verify',
      body: { pan: pan.expose(), reference },
      // True only where the vendor documents that it knows our reference again.
      isRepeatable: false,
      answers: { 200: Answer },
    });
    const evidence = { status: body.status };
    return body.status === 'valid'
      ? { status: 'valid', registeredName: body.name, seeding: 'unknown', evidence }
      : { status: 'invalid', seeding: 'unknown', evidence };
  },
});
`;

const connectOf = (vendor: string): string => `import type { KycSettings } from '../../../platform/kyc-settings.ts';
import type { KycProviders } from '../../../ports/kyc-providers.ts';
import { providerClient } from '../http/provider-client.ts';
import type { Connecting } from '../registry.ts';
import { ${vendor}Pan } from './${vendor}-pan.ts';

type Settings = Pick<Extract<KycSettings, { provider: '${vendor}' }>, 'url' | 'apiKey'>;

/** The ports that ${pascal(vendor)} serves, each by a client of its own. */
export const connect${pascal(vendor)} = async (
  { url, apiKey }: Settings,
  { limits, metrics, open }: Connecting,
): Promise<Pick<Required<KycProviders>, 'panRegistry'>> => {
  const secret = await open(apiKey);
  const client = () =>
    providerClient({ provider: '${vendor}', url, headers: { 'x-api-key': secret }, limits, metrics });
  return { panRegistry: ${vendor}Pan(client()) };
};
`;

const testOf = (vendor: string): string => `import { expect, it } from 'vitest';
import { connect${pascal(vendor)} } from '../../../shared/adapters/kyc/${vendor}/connect.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { counting, limits, outageOf, replaying, told } from './replay.ts';

const question = {
  pan: new Secret('ABCPP1234F'),
  name: 'Asha Patil',
  dob: '1990-05-17',
  reference: '01KAFDZTZB0000000000000000',
};

const verify = async (fixture: string) => {
  const { url, asked } = await replaying(\`${vendor}/pan/\${fixture}\`);
  const open = (ciphertext: string) => Promise.resolve(new Secret(\`opened \${ciphertext}\`));
  const parts = { limits, metrics: counting().metrics, now: () => '', open };
  const { panRegistry } = await connect${pascal(vendor)}({ url, apiKey: 'c2VhbGVk' }, parts);
  return { asking: panRegistry.verify(question), asked };
};

it('asks as documented, with the key of the stage', async () => {
  const { asking, asked } = await verify('valid');
  await asking;
  expect(asked.map(({ headers }) => headers['x-api-key'])).toEqual(['opened c2VhbGVk']);
});

it.each([
  ['valid', { status: 'valid', registeredName: 'ASHA PATIL', seeding: 'unknown', evidence: { status: 'valid' } }],
  ['invalid', { status: 'invalid', seeding: 'unknown', evidence: { status: 'invalid' } }],
])('understands %s', async (fixture, answer) => {
  expect(await (await verify(fixture)).asking).toEqual(answer);
});

it.each(['throttled', 'server-error', 'html', 'other-shape'])('%s is an outage, and tells nobody the number', async (fixture) => {
  const outage = await outageOf((await verify(fixture)).asking);
  expect(told(outage)).not.toContain('ABCPP1234F');
});
`;

const answers: Record<string, { status: number; type?: string; body: unknown }> = {
  valid: { status: 200, body: { status: 'valid', name: 'ASHA PATIL' } },
  invalid: { status: 200, body: { status: 'invalid' } },
  throttled: { status: 429, body: { error: 'too many' } },
  'server-error': { status: 500, body: { error: 'at ABCPP1234F' } },
  html: { status: 200, type: 'text/html', body: '<html>ABCPP1234F</html>' },
  'other-shape': { status: 200, body: { state: 'fine' } },
};

const fixtureOf = ({ status, type = 'application/json', body }: (typeof answers)[string]): string =>
  JSON.stringify({
    meta: { source_url: 'https://docs.example.com/pan', synthetic: true },
    request: {
      method: 'POST',
      path: '/pan/verify',
      body: { pan: 'ABCPP1234F', reference: '01KAFDZTZB0000000000000000' },
    },
    response: { status, headers: { 'content-type': type }, body },
  });

/** A vendor that answers for PANs: settings, adapter, connection, what it answers, and the contract with it. */
export const newProvider = (tree: Tree, given: readonly (string | undefined)[]): string => {
  const vendor = named('provider', given[0]);
  const folder = `shared/adapters/kyc/${vendor}`;
  tree.create(`${folder}/connect.ts`, connectOf(vendor));
  tree.create(`${folder}/${vendor}-pan.ts`, adapterOf(vendor));
  tree.create(`test/contract/kyc/${vendor}-pan.test.ts`, testOf(vendor));
  for (const [name, answer] of Object.entries(answers))
    tree.create(`test/contract/kyc/fixtures/${vendor}/pan/${name}.json`, fixtureOf(answer));
  tree.edit('shared/platform/kyc-settings.ts', (text) =>
    behind(
      text,
      /z\.discriminatedUnion\('provider', \[\n/,
      `  z.strictObject({ provider: z.literal('${vendor}'), url: z.url({ protocol: /^https$/ }), apiKey: SealedSecret, redirectUrls: returnTo(/^https$/) }),\n`,
    ),
  );
  tree.edit('shared/adapters/kyc/registry.ts', (text) =>
    importing(
      behind(
        text,
        /switch \(settings\.provider\) \{\n/,
        `    case '${vendor}':\n      return connect${pascal(vendor)}(settings, parts);\n`,
      ),
      `connect${pascal(vendor)}`,
      `./${vendor}/connect.ts`,
    ),
  );
  return [
    `${pascal(vendor)} answers for PANs in an invented way. Now, from its documentation:`,
    `  1. write what it really answers into test/contract/kyc/fixtures/${vendor}/pan, with invented people;`,
    `  2. let ${folder}/${vendor}-pan.ts ask and read it so; declare its settings in shared/platform/kyc-settings.ts;`,
    '  then: npm run docs && npm test. See docs/guides/add-a-provider.md.',
  ].join('\n');
};
