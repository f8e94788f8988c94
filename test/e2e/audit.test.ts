import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { s3Seals } from '../../shared/adapters/s3/s3-seals.ts';
import { EvidenceLine, gathered } from '../../shared/domain/audit/evidence.ts';
import { verifyEvidence } from '../../shared/domain/audit/verify-evidence.ts';
import { days, hours, minutes, seconds } from '../../shared/domain/time.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

type Keys = { name: string; spki: string }[];

let system: OwnSystem;
let s3: S3Client;

beforeAll(async () => {
  system = await ownSystem();
  s3 = new S3Client(localAws(system.endpoints().s3));
});
afterAll(async () => {
  s3.destroy();
  await system.stop();
});

const run = async (name: string) => {
  const response = await fetch(`${system.endpoints().local}/schedules/${name}/run`, { method: 'POST' });
  return (await response.json()) as Record<string, number>;
};
const asAdmin = async (method: string, path: string, body?: unknown) => {
  const token = await system.adminToken({ role: 'super_admin' });
  return system.call(method, path, { token, ...(body !== undefined && { body }) });
};
const pass = async (milliseconds: number) => system.advance(milliseconds / seconds(1));
const textOf = async (Bucket: string, Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
  return (Key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => EvidenceLine.parse(JSON.parse(line)));
const trusted = (keys: Keys) => new Map(keys.map(({ name, spki }) => [name, Buffer.from(spki, 'base64')]));
const keysIn = async () => (await asAdmin('GET', '/v1/admin/audit/integrity')).body['keys'] as Keys;

describe('the audit log of a running system', () => {
  let userCode: string;

  it('has a change within moments, and proves it once its hour is over', async () => {
    const { body: session } = await registerOver(system, stranger());
    ({ userCode } = session['user'] as { userCode: string });
    const path = `/v1/admin/audit/resources/UserAccount/${userCode}/proof`;
    await expect
      .poll(async () => ((await asAdmin('GET', path)).body['items'] as unknown[] | undefined)?.length, {
        timeout: 15_000,
      })
      .toBeGreaterThanOrEqual(2);
    expect((await asAdmin('GET', path)).body).toMatchObject({ isProved: false, faults: [] });
    await pass(hours(1) + minutes(11));
    await run('seal-audit');
    expect((await asAdmin('GET', path)).body).toMatchObject({ isProved: true, faults: [], gaps: [] });
    expect(await run('seal-audit')).toMatchObject({ sealed: 0 });
    expect((await asAdmin('GET', '/v1/admin/audit/integrity')).body).toMatchObject({ lastCheck: { faultCount: 0 } });
  });

  it('keeps the first seal of a number, whatever comes later', async () => {
    const files = s3Seals(s3, 'credbuzzpay-local-seals');
    const first = (await files.seal(1))!;
    const other = { ...first, seal: { ...first.seal, root: '0'.repeat(64) } };
    expect(await files.keep(other, [])).toBe('exists');
    expect(await files.seal(1)).toEqual(first);
    expect((await files.leaves(first))?.length).toBe(first.seal.size);
    expect(await files.seal(9999)).toBeUndefined();
  });

  it('is exported as a file that an auditor verifies with nothing but the public key', async () => {
    const asked = await asAdmin('POST', '/v1/admin/audit/exports', {
      to: new Date(Date.now() + days(1)).toISOString(),
    });
    expect(asked.status).toBe(202);
    expect(await run('export-audit')).toMatchObject({ made: 1 });
    const { body } = await asAdmin('GET', `/v1/admin/audit/exports/${String(asked.body['exportId'])}`);
    const { url } = body['download'] as { url: string };
    const file = Buffer.from(await (await fetch(url)).arrayBuffer());
    const evidence = gathered(linesOf(gunzipSync(file).toString()));
    const verdict = verifyEvidence(evidence, trusted(await keysIn()));
    expect(verdict).toMatchObject({ faults: [], gaps: [] });
    expect(verdict.entries).toBeGreaterThan(5);
  });

  it('is archived a day later, and the archive verifies', async () => {
    await pass(days(1));
    await run('seal-audit');
    expect((await run('archive-audit'))['archived']).toBeGreaterThan(0);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'credbuzzpay-local-archive' }));
    const keys = Contents.map(({ Key = '' }) => Key).filter((key) => /^(entries|values)\//.test(key));
    expect(keys.some((key) => key.startsWith(`values/${userCode}/`))).toBe(true);
    const texts = await Promise.all(keys.map((key) => textOf('credbuzzpay-local-archive', key)));
    expect(verifyEvidence(gathered(texts.flatMap(linesOf)), trusted(await keysIn())).faults).toEqual([]);
  });

  it('names the entry that somebody edits in the table', async () => {
    const client = new DynamoDBClient(localAws(system.endpoints().dynamodb));
    await client.send(
      new UpdateItemCommand({
        TableName: 'CredbuzzPay-local',
        Key: { pk: { S: `AUDIT#UserAccount#${userCode}` }, sk: { S: '000000000001' } },
        UpdateExpression: 'SET #action = :delete',
        ExpressionAttributeNames: { '#action': 'action' },
        ExpressionAttributeValues: { ':delete': { S: 'delete' } },
      }),
    );
    client.destroy();
    const { body } = await asAdmin('GET', `/v1/admin/audit/resources/UserAccount/${userCode}/proof`);
    expect(body).toMatchObject({
      isProved: false,
      faults: [{ kind: 'entry_edited', of: `UserAccount ${userCode} #1` }],
    });
    await expect
      .poll(() => system.log(), { timeout: 15_000 })
      .toContain('an entry of the audit log was changed or removed');
    // The comparison walks through older seals a few at a time: within some hours it has been everywhere.
    for (let hour = 0; hour < 3; hour += 1) {
      await pass(hours(1));
      await run('seal-audit');
    }
    const found = async () => JSON.stringify((await asAdmin('GET', '/v1/admin/audit/integrity')).body['lastCheck']);
    await expect.poll(found, { timeout: 15_000 }).toContain('entry_edited');
  });
});
