import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../functions/manifest.ts';
import { HEAVIER } from '../../../lib/budgets.ts';
import { overBudget } from '../../../lib/bundle.ts';
import type { Environment } from '../../../shared/platform/env.ts';
import { lambdasOf, resourcesOf, synthesised, templateOf } from '../support/synth.ts';

const run = promisify(execFile);

const sample: Environment = {
  STAGE: 'prod',
  VERSION: '0.0.0-test',
  ISSUER: 'https://api.credbuzzpay.example',
  ENDPOINT: 'regional',
  CORS_ORIGINS: 'https://app.credbuzzpay.example https://admin.credbuzzpay.example',
  TABLE_NAME: 'CredbuzzPay-prod',
  KEY_PREFIX: 'alias/credbuzzpay-prod-',
  TOKEN_KEYS: 'token-signing-1 token-signing-2',
  AUDIT_KEY: 'audit-signing-1',
  NOTIFICATIONS_QUEUE_URL: 'https://sqs.ap-south-1.amazonaws.com/111122223333/notifications',
  UPLOADS_BUCKET: 'uploads',
  DOCUMENTS_BUCKET: 'documents',
  SEALS_BUCKET: 'seals',
  ARCHIVE_BUCKET: 'credbuzzpay-prod-archive-111122223333',
  USER_POOL_ID: 'ap-south-1_Example1',
  MAIL_FROM: 'no-reply@credbuzzpay.example',
  SMS_SENDER_ID: 'CRDBUZ',
  SMS_ENTITY_ID: '1101234567890123456',
  POLICY: '{}',
  KYC_PROVIDER: '{"provider":"none"}',
  BANK_PROVIDER: '{"provider":"none"}',
};

/** Loads a bundle with exactly these variables, then once without each: answers with those it did not miss. */
const probe = `
  const [bundle, given] = [process.argv[2], JSON.parse(process.argv[3])];
  const load = (env) => {
    for (const name of ${JSON.stringify(Object.keys(sample))}) delete process.env[name];
    Object.assign(process.env, env);
    delete require.cache[bundle];
    try { return typeof require(bundle).handler; } catch (cause) { return String(cause.message); }
  };
  process.on('unhandledRejection', () => {});
  const whole = load(given);
  const without = (name) => Object.fromEntries(Object.entries(given).filter(([other]) => other !== name));
  const unread = Object.keys(given).filter((name) => !load(without(name)).includes(name));
  process.stdout.write(JSON.stringify({ whole, unread }), () => process.exit(0));
`;

const lambdas = async () => [await templateOf('api'), await templateOf('background')].flatMap(lambdasOf);

describe('functions', () => {
  it('deploys every function of the manifest, on Node 24 and arm64, traced, with logs that expire', async () => {
    const all = await lambdas();
    expect(all.map(({ name }) => name).sort()).toEqual(functions.map(({ name }) => name).sort());
    for (const { properties } of all) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
    }
    for (const part of ['api', 'background'] as const) {
      const logs = resourcesOf(await templateOf(part), 'AWS::Logs::LogGroup');
      expect(
        logs.filter(([, { Properties }]) => Number(Properties['RetentionInDays']) < 365 || !Properties['KmsKeyId']),
      ).toEqual([]);
    }
  });

  it.concurrent.each(functions.map(({ name }) => name))('tells %s what it reads, and nothing else', async (name) => {
    const { work } = await synthesised();
    const found = (await lambdas()).find((one) => one.name === name);
    const told = found?.variables ?? {};
    const given = Object.fromEntries(Object.entries(sample).filter(([variable]) => variable in told));
    expect(Object.keys(given).sort()).toEqual(Object.keys(told).sort());
    const script = join(work, `probe-${name}.cjs`);
    writeFileSync(script, probe);
    const { stdout, stderr } = await run(
      process.execPath,
      [script, join(work, 'bundles', name, 'index.js'), JSON.stringify(given)],
      {
        env: {
          AWS_REGION: 'ap-south-1',
          AWS_ACCESS_KEY_ID: 'none',
          AWS_SECRET_ACCESS_KEY: 'none',
          AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
        },
      },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ whole: 'function', unread: [] });
  });

  it('keeps bundles within their budgets', async () => {
    const { bundles } = await synthesised();
    expect(overBudget(bundles, HEAVIER)).toEqual([]);
  });

  it('has no exception that is not needed', async () => {
    const { bundles } = await synthesised();
    expect(overBudget(bundles).map((sentence) => sentence.split(' ')[0])).toEqual(Object.keys(HEAVIER));
  });
});
