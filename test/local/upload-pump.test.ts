import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { UPLOADS_BUCKET } from '../../local/buckets-and-queues.ts';
import type { Outcome } from '../../local/function-host.ts';
import { startUploadPump } from '../../local/upload-pump.ts';
import { upload } from '../../shared/http/workflow.ts';
import { bucketsAndQueues } from './support/consumers.ts';

const wait = { timeout: 20_000, interval: 20 };
const consumer = upload('checker', { summary: '', place: 'uploads', attempts: 3, uses: {} });

/** A bucket with a pump, and a function that answers as the test says: well, unless told otherwise. */
const start = async () => {
  const { endpoint } = await bucketsAndQueues();
  const s3 = new S3Client(localAws(endpoint));
  onTestFinished(() => s3.destroy());
  const told: string[] = [];
  const faults: unknown[] = [];
  const outcomes: Outcome[] = [];
  const events: unknown[] = [];
  const invoke = (_: string, event: unknown): Promise<Outcome> => {
    events.push(event);
    told.push((event as { detail: { object: { key: string } } }).detail.object.key);
    return Promise.resolve(outcomes.shift() ?? { kind: 'returned', value: null });
  };
  const pump = () => {
    const started = startUploadPump({
      consumer,
      s3,
      bucket: UPLOADS_BUCKET,
      invoke,
      onFault: (one) => faults.push(one),
    });
    onTestFinished(() => started.stop());
    return started;
  };
  const put = (Key: string, Body = 'x') => s3.send(new PutObjectCommand({ Bucket: UPLOADS_BUCKET, Key, Body }));
  return { pump, put, told, events, faults, outcomes };
};

const broken: Outcome = { kind: 'threw', error: { errorType: 'Outage', errorMessage: 'down', trace: [] } };

describe('the upload pump', () => {
  it('tells of each file once, in the words of EventBridge', async () => {
    const { pump, put, told, events } = await start();
    const { counts } = pump();
    await put('ABC234/one');
    await vi.waitFor(() => expect(counts.uploads).toBe(1), wait);
    await put('ABC234/two');
    await vi.waitFor(() => expect(counts.uploads).toBe(2), wait);
    expect(told).toEqual(['ABC234/one', 'ABC234/two']);
    expect(events[0]).toMatchObject({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: UPLOADS_BUCKET }, object: { key: 'ABC234/one', size: 1 } },
    });
  });

  it('tells again of a file that is written over', async () => {
    const { pump, put, told } = await start();
    const { counts } = pump();
    await put('one', 'first');
    await vi.waitFor(() => expect(counts.uploads).toBe(1), wait);
    await put('one', 'second');
    await vi.waitFor(() => expect(counts.uploads).toBe(2), wait);
    expect(told).toEqual(['one', 'one']);
  });

  it('tries what fails again, and says so when it gives up', async () => {
    const { pump, put, faults, outcomes } = await start();
    outcomes.push(broken, { kind: 'timeout' }, broken, broken);
    await put('hopeless');
    const { counts } = pump();
    await vi.waitFor(() => expect(counts).toEqual({ uploads: 1, retries: 2, givenUp: 1 }), wait);
    expect(String(faults[0])).toMatch(/checker gave up an upload: Outage: down/);
    await put('later');
    await vi.waitFor(() => expect(counts).toEqual({ uploads: 2, retries: 3, givenUp: 1 }), wait);
  });

  it('tells anew of what still lies there after a restart', async () => {
    const { pump, put, told } = await start();
    const first = pump();
    await put('one');
    await vi.waitFor(() => expect(first.counts.uploads).toBe(1), wait);
    await first.stop();
    const second = pump();
    await vi.waitFor(() => expect(second.counts.uploads).toBe(1), wait);
    expect(told).toEqual(['one', 'one']);
  });
});
