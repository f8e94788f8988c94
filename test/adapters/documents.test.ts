import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { s3Documents } from '../../shared/adapters/s3/s3-documents.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { later, minutes } from '../../shared/domain/time.ts';
import { sha256, text } from '../support/files.ts';

const at = '2026-11-22T06:30:00.000Z';
const buckets = { uploads: 'the-uploads', documents: 'the-documents' };
const KEY = 'ABC234/01ARZ3NDEKTSV4RRFFQ69G5FAV';

const client = (more: { endpoint?: string } = {}) =>
  new S3Client({
    region: 'ap-south-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    maxAttempts: 1,
    ...more,
  });

const mocked = () => {
  const s3 = client();
  return { mock: mockClient(s3), documents: s3Documents(s3, buckets, () => at) };
};

const bodyOf = (...chunks: Buffer[]) => ({ Body: Readable.from(chunks) as never });

describe('a form', () => {
  const file = { key: KEY, contentType: 'image/jpeg', size: 1234, sha256: sha256(text('x')) };

  it('is good for this very file under this very key, and for nothing else', async () => {
    const { documents } = mocked();
    const { url, fields } = await documents.uploadForm(file, later(at, minutes(15)));
    expect(url).toBe('https://the-uploads.s3.ap-south-1.amazonaws.com/');
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as { conditions: unknown[] };
    const checksum = Buffer.from(file.sha256, 'hex').toString('base64');
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'the-uploads' },
        { key: KEY },
        { 'Content-Type': 'image/jpeg' },
        { 'x-amz-checksum-algorithm': 'SHA256' },
        { 'x-amz-checksum-sha256': checksum },
        ['content-length-range', 1234, 1234],
      ]),
    );
    expect(JSON.stringify(policy.conditions)).not.toContain('starts-with');
    expect(fields).toMatchObject({ key: KEY, 'Content-Type': 'image/jpeg', 'x-amz-checksum-sha256': checksum });
  });

  it('ends when it is said to', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at) });
    onTestFinished(() => void vi.useRealTimers());
    const { fields } = await mocked().documents.uploadForm(file, later(at, minutes(15)));
    expect(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString())).toMatchObject({
      expiration: '2026-11-22T06:45:00Z',
    });
  });

  it('cannot be made without credentials', async () => {
    const s3 = new S3Client({ region: 'ap-south-1', credentials: () => Promise.reject(new Error('none')) });
    await expect(s3Documents(s3, buckets, () => at).uploadForm(file, later(at, 1000))).rejects.toThrow(Outage);
  });
});

describe('a link', () => {
  it('downloads one file under a name and type of ours, for as long as is said', async () => {
    const { documents } = mocked();
    const url = new URL(
      await documents.downloadUrl(KEY, { contentType: 'image/png', fileName: 'a".png\r\nx: y' }, minutes(5)),
    );
    expect([url.host, url.pathname]).toEqual(['the-documents.s3.ap-south-1.amazonaws.com', `/${KEY}`]);
    expect(url.searchParams.get('response-content-type')).toBe('image/png');
    expect(url.searchParams.get('response-content-disposition')).toBe('attachment; filename="a_.png__x__y"');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
  });
});

describe('reading', () => {
  it('gives the file, whole', async () => {
    const { mock, documents } = mocked();
    mock.on(GetObjectCommand, { Bucket: 'the-uploads', Key: KEY }).resolves(bodyOf(text('ab'), text('cd')));
    expect(await documents.read('uploads', KEY, 4)).toEqual({ kind: 'file', bytes: text('abcd') });
  });

  it('tells a file that is not there from one that cannot be reached', async () => {
    const { mock, documents } = mocked();
    mock.on(GetObjectCommand).rejectsOnce(new NoSuchKey({ message: 'gone', $metadata: {} }));
    expect(await documents.read('documents', KEY, 4)).toEqual({ kind: 'missing' });
    mock.on(GetObjectCommand).rejects(new Error('AccessDenied'));
    await expect(documents.read('documents', KEY, 4)).rejects.toThrow(Outage);
  });

  it('is an outage when it breaks off', async () => {
    const { mock, documents } = mocked();
    const broken = Readable.from(
      (function* () {
        yield text('ab');
        throw new Error('ECONNRESET');
      })(),
    );
    mock.on(GetObjectCommand).resolves({ Body: broken as never });
    await expect(documents.read('uploads', KEY, 4)).rejects.toThrow(Outage);
  });

  it('stops where it may not go on, whatever was said of the size', async () => {
    const closed = Promise.withResolvers<unknown>();
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      const chunk = Buffer.alloc(64 * 1024);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) continue;
      };
      response.on('drain', more);
      response.on('close', closed.resolve);
      more();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const s3 = client({ endpoint: `http://127.0.0.1:${port}` });
    try {
      expect(await s3Documents(s3, buckets).read('uploads', KEY, 1000)).toEqual({ kind: 'too_large' });
      // An endless file: that the connection ends at all is what is tested.
      await closed.promise;
    } finally {
      s3.destroy();
      server.close();
    }
  });
});

describe('keeping and removing', () => {
  it('puts into the bucket of what was checked only', async () => {
    const { mock, documents } = mocked();
    mock.on(PutObjectCommand).resolves({});
    await documents.keep(KEY, text('abc'), 'image/webp');
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: 'the-documents',
      Key: KEY,
      Body: text('abc'),
      ContentType: 'image/webp',
    });
  });

  it('removes from the place it is told', async () => {
    const { mock, documents } = mocked();
    mock.on(DeleteObjectCommand).resolves({});
    await documents.remove('uploads', KEY);
    expect(mock.commandCalls(DeleteObjectCommand)[0]?.args[0].input).toEqual({ Bucket: 'the-uploads', Key: KEY });
  });

  it('says which dependency is down', async () => {
    const { mock, documents } = mocked();
    mock.on(PutObjectCommand).rejects(new Error('SlowDown'));
    mock.on(DeleteObjectCommand).rejects(new Error('SlowDown'));
    await expect(documents.keep(KEY, text('a'), 'image/png')).rejects.toThrow('documents is unavailable');
    await expect(documents.remove('uploads', KEY)).rejects.toThrow('documents is unavailable');
  });
});
