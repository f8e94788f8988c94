import { describe, expect, it } from 'vitest';
import { stagesWith } from '../../../lib/stages.ts';
import { lambdasOf, templateOf } from '../support/synth.ts';

const sandbox = { provider: 'sandbox', url: 'https://kyc.example', redirectUrls: ['https://app.example/back'] };

describe('the KYC provider of a stage', () => {
  it('is nobody, unless a deployment names one', async () => {
    const told = lambdasOf(await templateOf('api')).flatMap(({ variables }) => variables['KYC_PROVIDER'] ?? []);
    expect(new Set(told)).toEqual(new Set([JSON.stringify({ provider: 'none' })]));
  });

  it('is the sandbox in no production', () => {
    expect(stagesWith({ dev: { kyc: sandbox } })[0]?.kyc).toEqual(sandbox);
    expect(() => stagesWith({ prod: { kyc: sandbox } })).toThrow(/stage prod: kyc\.provider: the sandbox/);
  });

  it('is refused with a sentence when it is half configured', () => {
    const { url: _url, ...without } = sandbox;
    expect(() => stagesWith({ dev: { kyc: without } })).toThrow(/stage dev: kyc\.url/);
  });
});
