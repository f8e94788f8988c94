import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { kycProvidersOf } from '../../shared/adapters/compose/kyc-providers.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';

const metrics = { count: () => undefined };
const sandbox = { provider: 'sandbox', url: 'http://127.0.0.1:1', redirectUrls: ['http://localhost:3000/back'] };
const setu = {
  provider: 'setu',
  url: 'https://dg.setu.co',
  clientId: 'client-1',
  clientSecret: 'c2VhbGVk',
  products: { pan: 'p1', digilocker: 'p2' },
  redirectUrls: ['https://app.example/back'],
};

const told = (stage: string, settings: unknown) =>
  readEnv(
    { STAGE: stage, KEY_PREFIX: 'alias/credbuzzpay-test-', KYC_PROVIDER: JSON.stringify(settings), POLICY: '{}' },
    Environment.pick({ STAGE: true, KEY_PREFIX: true, KYC_PROVIDER: true, POLICY: true }),
  );

it('does not start in production with the provider that verifies everybody', () => {
  expect(() => kycProvidersOf(told('prod', sandbox), { metrics })).toThrow('stage prod does not use the sandbox');
});

it('serves every port by the sandbox elsewhere, and none where a stage has no provider', async () => {
  const { redirectUrls, ...ports } = await kycProvidersOf(told('local', sandbox), { metrics })();
  expect([Object.keys(ports).sort(), redirectUrls]).toEqual([
    ['aadhaarOtp', 'digilocker', 'panRegistry'],
    sandbox.redirectUrls,
  ]);
  expect(await kycProvidersOf(told('prod', { provider: 'none' }), { metrics })()).toEqual({ redirectUrls: [] });
});

it('opens the secret of a provider for its stage alone, and no other port than it serves', async () => {
  const kms = mockClient(KMSClient);
  kms.on(DecryptCommand).resolves({ Plaintext: Buffer.from('hush') });
  const { redirectUrls, ...ports } = await kycProvidersOf(told('prod', setu), { metrics }, new KMSClient())();
  expect([Object.keys(ports).sort(), redirectUrls]).toEqual([['digilocker', 'panRegistry'], setu.redirectUrls]);
  expect(kms.commandCalls(DecryptCommand).map(({ args }) => args[0].input)).toEqual([
    expect.objectContaining({
      KeyId: 'alias/credbuzzpay-test-secrets',
      EncryptionContext: { entity: 'KycProvider', field: 'clientSecret', userCode: 'prod' },
    }),
  ]);
});

it.each([
  ['no JSON', 'setu'],
  ['an unknown provider', { provider: 'acme' }],
  ['a vendor without encryption on the way', { ...setu, url: 'http://dg.setu.co' }],
  ['a place to return to without encryption', { ...setu, redirectUrls: ['http://app.example/back'] }],
  ['no place to return to', { ...setu, redirectUrls: [] }],
  ['a secret that is not sealed', { ...setu, clientSecret: 'not base64!' }],
])('does not start with %s', (_, settings) => {
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  const env = { STAGE: 'prod', KEY_PREFIX: 'alias/credbuzzpay-test-', KYC_PROVIDER: text, POLICY: '{}' };
  expect(() => kycProvidersOf(env, { metrics })).toThrow(/KYC_PROVIDER/);
});
