import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { aadhaarSamples } from '../support/numbers.ts';
import { resourcesOf, synthesised } from '../support/synth.ts';

const Group = z.looseObject({
  LogGroupName: z.unknown(),
  RetentionInDays: z.number(),
  KmsKeyId: z.unknown(),
  DataProtectionPolicy: z
    .looseObject({
      Configuration: z.object({ CustomDataIdentifier: z.array(z.object({ Name: z.string(), Regex: z.string() })) }),
      Statement: z.tuple([
        z.looseObject({
          DataIdentifier: z.array(z.unknown()),
          Operation: z.object({ Audit: z.object({ FindingsDestination: z.unknown() }) }),
        }),
        z.looseObject({ DataIdentifier: z.array(z.unknown()), Operation: z.object({ Deidentify: z.unknown() }) }),
      ]),
    })
    .optional(),
});

const groups = async (prefix: string) =>
  [...(await synthesised()).templates]
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, template]) =>
      resourcesOf(template, 'AWS::Logs::LogGroup').map(([id, { Properties }]) => ({ id, ...Group.parse(Properties) })),
    );

describe('logs', () => {
  it('are all kept for a year at least in production, and encrypted by our key', async () => {
    const all = await groups('CredbuzzPay-prod-');
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ RetentionInDays, KmsKeyId }) => RetentionInDays < 365 || KmsKeyId === undefined)).toEqual([]);
  });

  it('are masked and the findings reported, but for the findings themselves', async () => {
    const bare = (await groups('CredbuzzPay-')).filter(
      ({ DataProtectionPolicy }) => DataProtectionPolicy === undefined,
    );
    expect(new Set(bare.map(({ LogGroupName }) => JSON.stringify(LogGroupName)))).toEqual(
      new Set(['dev', 'staging', 'prod'].map((stage) => JSON.stringify(`/credbuzzpay/${stage}/findings`))),
    );
    for (const { DataProtectionPolicy: policy } of await groups('CredbuzzPay-prod-')) {
      if (!policy) continue;
      expect(JSON.stringify(policy.Statement[0].Operation)).toContain('/credbuzzpay/prod/findings');
      expect(policy.Statement[0].DataIdentifier).toEqual(policy.Statement[1].DataIdentifier);
      expect(JSON.stringify(policy.Statement[1].DataIdentifier)).toContain('data-identifier/EmailAddress');
    }
  });

  it('have the gateway’s own errors among them, which would be kept for ever otherwise', async () => {
    const names = (await groups('CredbuzzPay-prod-api')).map(({ LogGroupName }) => JSON.stringify(LogGroupName));
    expect(names.some((name) => name.includes('API-Gateway-Execution-Logs_'))).toBe(true);
  });

  it.each(aadhaarSamples)('mask what AWS has no name for: %s', async (kind, text, is) => {
    const { DataProtectionPolicy: policy } = (await groups('CredbuzzPay-prod-api')).find(
      (one) => one.DataProtectionPolicy,
    )!;
    const own = policy!.Configuration.CustomDataIdentifier.find(({ Name }) => Name === kind);
    // The letters and signs that CloudWatch Logs accepts in a pattern of one's own, and its length.
    expect(own?.Regex).toMatch(/^[A-Za-z0-9_#=@/;, ^$?[\]{}|\\*+.-]{1,200}$/);
    expect(new RegExp(own?.Regex ?? '').test(text)).toBe(is);
  });
});
