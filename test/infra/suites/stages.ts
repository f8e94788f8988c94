import { describe, expect, it } from 'vitest';
import { originsOf } from '../../../lib/stage-settings.ts';
import { stagesWith } from '../../../lib/stages.ts';
import { policyOf } from '../../../shared/platform/policy.ts';
import { lambdasOf, templateOf } from '../support/synth.ts';

const stageWith = (name: 'dev' | 'staging' | 'prod', overrides: object) =>
  stagesWith({ [name]: overrides }).find((stage) => stage.name === name)!;

const certificateArn = 'arn:aws:acm:ap-south-1:111122223333:certificate/0a1b2c3d';

describe('stages', () => {
  it('take what a deployment overrides, and keep the rest', () => {
    const targets = ['ops@credbuzzpay.example', 'https://alerts.example/hook'];
    expect(stageWith('prod', { alarmTargets: targets })).toMatchObject({ alarmTargets: targets, region: 'ap-south-1' });
  });

  it.each([
    [{ prod: { issuer: 'http://api' } }, 'stage prod: issuer: an address that begins with https://'],
    [{ prod: { sms: { senderId: 'x', entityId: '1' } } }, 'stage prod: sms.senderId: six capital letters'],
    [{ prod: { region: 'us-east-1' } }, /stage prod: region: .*"ap-south-1"\|"ap-south-2"/],
    [{ prod: { unknown: 1 } }, /stage prod: unknown: no such name; there are region, isProtected/],
    [{ production: {} }, /credbuzzpay:stages: /],
    [
      { prod: { alarmTargets: ['ops'] } },
      'stage prod: alarmTargets.0: an e-mail address, or one that begins with https://',
    ],
    [
      { prod: { reservedConcurrency: { sesions: 1 } } },
      /reservedConcurrency: sesions: no such name; there are health-and-choices, /,
    ],
    [{ prod: { reservedConcurrency: { sessions: 0 } } }, /stage prod: reservedConcurrency\.sessions: /],
    [
      { prod: { tokenKeys: { signs: 1, oldest: 2 } } },
      /stage prod: tokenKeys\.oldest: is not after the one that signs/,
    ],
    [
      { prod: { policy: { otp: { maxAttempts: 11 } } } },
      'stage prod: policy.otp.maxAttempts: a whole number from 1 to 10',
    ],
    [
      { prod: { policy: { otp: { attempts: 3 } } } },
      /stage prod: policy\.otp: attempts: no such name; there are lifeMs, /,
    ],
    [
      { prod: { policy: { kyc: { aadhaarStorage: 'hash' } } } },
      'stage prod: policy.kyc.aadhaarStorage: "vault" or "last4"',
    ],
    [{ prod: { policy: { otp: 5 } } }, 'stage prod: policy.otp: names with their values'],
    [{ prod: { origins: ['*'] } }, /stage prod: origins\.0: an origin/],
    [{ prod: { origins: ['https://*.example'] } }, /stage prod: origins\.0: an origin/],
    [{ prod: { origins: ['https://app.example/'] } }, /stage prod: origins\.0: an origin/],
    [{ prod: { origins: ['http://app.example'] } }, /stage prod: origins\.0: an origin/],
    [{ prod: { origins: ['http://localhost:3000'] } }, /stage prod: origins: .* stage dev only/],
    [{ prod: { domain: { name: 'api.example', certificateArn } } }, /stage prod: issuer: .* the name of the domain/],
    [{ prod: { domain: { name: 'https://api.example', certificateArn } } }, 'stage prod: domain.name: a host name'],
    [
      { prod: { domain: { name: 'api.example', certificateArn: 'x' } } },
      'domain.certificateArn: the ARN of a certificate of ACM',
    ],
    [
      { prod: { endpoint: 'edge', issuer: 'https://api.example', domain: { name: 'api.example', certificateArn } } },
      /stage prod: domain\.certificateArn: is in us-east-1 for an endpoint at the edge/,
    ],
  ])('refuse %j and say what is allowed', (overrides, message) => {
    expect(() => stagesWith(overrides)).toThrow(message);
  });

  it('take an address of one’s own, with its certificate in the region', () => {
    const domain = { name: 'api.example', certificateArn };
    expect(stageWith('prod', { issuer: 'https://api.example', domain }).domain).toEqual(domain);
  });

  it('let the admin panel call, and the apps that are named', () => {
    const stage = stageWith('prod', { adminPanel: 'https://admin.example/panel', origins: ['https://app.example'] });
    expect(originsOf(stage)).toEqual(['https://admin.example', 'https://app.example']);
  });

  it('let pages of a developer’s machine call stage dev', () => {
    expect(stageWith('dev', { origins: ['http://localhost:5173'] }).origins).toEqual(['http://localhost:5173']);
  });

  it('tell functions what they change of the policy, and nothing when that is nothing', async () => {
    const told = lambdasOf(await templateOf('api')).flatMap(({ variables }) => variables['POLICY'] ?? []);
    expect(new Set(told)).toEqual(new Set(['{}']));
    const { policy } = stageWith('prod', { policy: { otp: { maxAttempts: 3 } } });
    expect(policyOf({ POLICY: JSON.stringify(policy) }).otp.maxAttempts).toBe(3);
  });
});
