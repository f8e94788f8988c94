import { describe, expect, it } from 'vitest';
import { synthesised } from '../support/synth.ts';

describe('synthetic offline e-KYC documents', () => {
  it('are believed by no deployed stage: no template names their certificate', async () => {
    const { templates } = await synthesised();
    expect(templates.size).toBeGreaterThan(0);
    for (const template of templates.values()) expect(JSON.stringify(template)).not.toContain('EKYC_TEST_CERTIFICATE');
  });
});
