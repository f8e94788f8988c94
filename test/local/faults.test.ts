import { createServer } from 'node:http';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { SendTextMessageCommand, PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client, GetAccountCommand } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { faultControls } from '../../local/fault-controls.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { openFaults, type FaultTarget } from '../../local/faults.ts';
import { faultyStream } from '../../local/faulty-stream.ts';
import { startControl } from '../../local/control.ts';
import { listen } from '../../local/http-server.ts';

type Proxied = Exclude<FaultTarget, 'stream'>;

/** A service that answers `{}` to everything, behind a proxy. */
const start = async (target: Proxied) => {
  const seen: number[] = [];
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => {
      seen.push(bytes);
      response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    });
  });
  const { url, close } = await listen(server, 0);
  const faults = openFaults();
  const proxy = await startFaultProxy(url, target, faults.draw);
  onTestFinished(async () => {
    await proxy.close();
    await close();
  });
  return { proxy, faults, seen };
};

/** One call of each service's real client, which makes `attempts` of it. */
const callOf = (target: Proxied, url: string, maxAttempts = 1): Promise<unknown> => {
  const config = { ...localAws(url), maxAttempts };
  const calls: Record<Proxied, () => Promise<unknown>> = {
    dynamodb: () => new DynamoDBClient(config).send(new ListTablesCommand({})),
    kms: () => new KMSClient(config).send(new ListKeysCommand({})),
    sqs: () => new SQSClient(config).send(new SendMessageCommand({ QueueUrl: `${url}/1/q`, MessageBody: 'x' })),
    provider: () => new SESv2Client(config).send(new GetAccountCommand({})),
  };
  return calls[target]();
};

const names = {
  dynamodb: ['ProvisionedThroughputExceededException', 'InternalServerError'],
  kms: ['ThrottlingException', 'KMSInternalException'],
  sqs: ['RequestThrottled', 'InternalFailure'],
  provider: ['TooManyRequestsException', 'InternalServiceErrorException'],
} as const;

describe.each(['dynamodb', 'kms', 'sqs', 'provider'] as const)('faults of %s', (target) => {
  it.each(['throttle', 'error'] as const)('are known to its client by name: %s', async (kind) => {
    const { proxy, faults, seen } = await start(target);
    faults.add({ target, kind, rate: 1 });
    await expect(callOf(target, proxy.url)).rejects.toMatchObject({
      name: names[target][kind === 'throttle' ? 0 : 1],
      $metadata: { httpStatusCode: kind === 'error' ? 500 : target === 'provider' ? 429 : 400 },
    });
    expect(seen).toEqual([]);
  });

  it('are survived by its client when they pass', async () => {
    const { proxy, faults, seen } = await start(target);
    faults.add({ target, kind: 'throttle', rate: 1, count: 1 });
    faults.add({ target, kind: 'drop', rate: 1, count: 1 });
    await callOf(target, proxy.url, 3).catch((cause: unknown) => {
      // SQS answers with a message id, which this service has none of.
      if (target !== 'sqs') throw cause;
    });
    expect(seen.length).toBeGreaterThanOrEqual(1);
    expect(faults.list()).toEqual([]);
  });
});

describe('the proxy', () => {
  it('passes everything on when no fault is set, also large bodies and connections that are kept', async () => {
    const { proxy, seen } = await start('provider');
    const client = new PinpointSMSVoiceV2Client(localAws(proxy.url));
    for (let nth = 0; nth < 5; nth += 1)
      await client.send(
        new SendTextMessageCommand({ DestinationPhoneNumber: '+919876543210', MessageBody: 'x'.repeat(300_000) }),
      );
    expect(seen).toHaveLength(5);
    expect(Math.min(...seen)).toBeGreaterThan(300_000);
  });

  it('befalls a kept connection with the next request, and lets it go on when the fault is gone', async () => {
    const { proxy, faults, seen } = await start('dynamodb');
    const client = new DynamoDBClient({ ...localAws(proxy.url), maxAttempts: 1 });
    await client.send(new ListTablesCommand({}));
    faults.add({ target: 'dynamodb', kind: 'throttle', rate: 1 });
    await expect(client.send(new ListTablesCommand({}))).rejects.toThrow('Injected');
    faults.clear();
    await client.send(new ListTablesCommand({}));
    expect(seen).toHaveLength(2);
  });

  it('delays', async () => {
    const { proxy, faults } = await start('kms');
    faults.add({ target: 'kms', kind: 'delay', rate: 1, count: 1 });
    const began = performance.now();
    await callOf('kms', proxy.url);
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('befalls a share of the calls, and as many as were asked for', () => {
    const faults = openFaults(() => 0.4);
    faults.add({ target: 'kms', kind: 'error', rate: 0.3 });
    expect(faults.draw('kms')).toBeUndefined();
    faults.add({ target: 'kms', kind: 'error', rate: 0.5, count: 2 });
    expect([faults.draw('sqs'), faults.draw('kms'), faults.draw('kms'), faults.draw('kms')]).toEqual([
      undefined,
      'error',
      'error',
      undefined,
    ]);
  });
});

describe('faults of the stream', () => {
  const answered = { kind: 'returned' as const, value: null };

  it('fail an invocation, keep it from arriving, or let it through', async () => {
    const faults = openFaults();
    const invoke = faultyStream(() => Promise.resolve(answered), faults);
    expect(await invoke('audit-writer', {})).toEqual(answered);
    faults.add({ target: 'stream', kind: 'error', rate: 1, count: 1 });
    expect(await invoke('audit-writer', {})).toMatchObject({ kind: 'threw' });
    faults.add({ target: 'stream', kind: 'drop', rate: 1, count: 1 });
    await expect(invoke('audit-writer', {})).rejects.toThrow('did not arrive');
    expect(await invoke('audit-writer', {})).toEqual(answered);
  });
});

describe('POST /faults', () => {
  const controls = async () => {
    const faults = openFaults();
    const { url, close } = await startControl(faultControls(faults));
    onTestFinished(close);
    const call = async (method: string, body?: string) => {
      const response = await fetch(`${url}/faults`, { method, ...(body !== undefined && { body }) });
      return { status: response.status, body: (await response.json()) as { detail?: string; faults?: unknown[] } };
    };
    return { faults, call };
  };

  it('sets faults, and DELETE ends them', async () => {
    const { faults, call } = await controls();
    const fault = { target: 'dynamodb', kind: 'throttle', rate: 0.5, count: 3 };
    expect(await call('POST', JSON.stringify(fault))).toEqual({ status: 200, body: { faults: [fault] } });
    expect(await call('DELETE')).toEqual({ status: 200, body: { faults: [] } });
    expect(faults.list()).toEqual([]);
  });

  it.each([
    ['{', /not JSON/],
    ['{}', /target/],
    ['{"target":"s3","kind":"error","rate":1}', /target/],
    ['{"target":"kms","kind":"explode","rate":1}', /kind/],
    ['{"target":"kms","kind":"error","rate":2}', /rate/],
    ['{"target":"kms","kind":"error","rate":1,"count":0}', /count/],
    ['{"target":"kms","kind":"error","rate":1,"often":true}', /often/],
  ])('refuses %s and says why', async (body, why) => {
    const { faults, call } = await controls();
    const { status, body: answer } = await call('POST', body);
    expect([status, answer.detail]).toEqual([400, expect.stringMatching(why)]);
    expect(faults.list()).toEqual([]);
  });
});
