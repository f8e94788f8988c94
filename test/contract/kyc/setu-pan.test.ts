import { describe, expect, it } from 'vitest';
import { connectSetu } from '../../../shared/adapters/kyc/setu/connect.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { counting, limits, outageOf, replaying, told } from './replay.ts';

const question = {
  pan: new Secret('ABCPP1234F'),
  name: 'Asha Patil',
  dob: '1990-05-17',
  reference: '01KAFDZTZB0000000000000000',
};

const setu = async (url: string) => {
  const { counted, metrics } = counting();
  const settings = {
    url,
    clientId: 'client-1',
    clientSecret: 'c2VhbGVk',
    products: { pan: 'product-pan', digilocker: 'product-digilocker' },
  };
  const open = (ciphertext: string) => Promise.resolve(new Secret(`opened ${ciphertext}`));
  const { panRegistry } = await connectSetu(settings, { limits, metrics, now: () => '', open });
  return { panRegistry, counted };
};

const verify = async (fixture: string) => {
  const { url, asked } = await replaying(`setu/pan/${fixture}`);
  const { panRegistry, counted } = await setu(url);
  return { asking: panRegistry.verify(question), asked, counted };
};

describe('PAN at Setu', () => {
  it('is asked as documented, with the credentials of the stage', async () => {
    const { asking, asked } = await verify('valid');
    await asking;
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-client-id': 'client-1',
      'x-client-secret': 'opened c2VhbGVk',
      'x-product-instance-id': 'product-pan',
    });
  });

  it.each([
    [
      'valid',
      {
        status: 'valid',
        registeredName: 'ASHA PATIL',
        seeding: 'linked',
        evidence: { verification: 'success', category: 'Individual', seeding: 'LINKED' },
      },
    ],
    [
      'valid-without-seeding',
      {
        status: 'valid',
        registeredName: 'ASHA PATIL',
        seeding: 'unknown',
        evidence: { verification: 'success', category: 'Individual' },
      },
    ],
    ['invalid', { status: 'invalid', seeding: 'unknown', evidence: { verification: 'failed', httpStatus: 200 } }],
    ['unknown', { status: 'invalid', seeding: 'unknown', evidence: { verification: 'failed', httpStatus: 404 } }],
  ])('%s is understood', async (fixture, answer) => {
    const { asking } = await verify(fixture);
    expect(await asking).toEqual(answer);
  });

  it.each([
    ['consent-not-given', 'refuses_us', 1],
    ['wrong-credentials', 'refuses_us', 1],
    ['throttled', 'refuses_us', 1],
    ['not-found-page', 'not_json', undefined],
    ['server-error', 'status', undefined],
    ['html', 'not_json', undefined],
    ['truncated', 'not_json', undefined],
    ['other-shape', 'shape', undefined],
  ])('%s is an outage (%s), never a failure of the person', async (fixture, reason, refusals) => {
    const { asking, asked, counted } = await verify(fixture);
    const outage = await outageOf(asking);
    expect(outage.cause).toMatchObject({ reason });
    expect(counted['ProviderRefusals']).toBe(refusals);
    // It is paid for, and has no reference that would tell a repetition from a new question.
    expect(asked).toHaveLength(1);
  });

  it.each(['throttled', 'server-error', 'html', 'truncated', 'other-shape'])(
    '%s: no error tells who was asked about, or with which secret',
    async (fixture) => {
      const { asking } = await verify(fixture);
      expect(told(await outageOf(asking))).not.toMatch(/ABCPP1234F|ASHA|Patil|1990-05-17|opened|c2VhbGVk/i);
    },
  );
});
