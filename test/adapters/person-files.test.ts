import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { s3PersonFiles } from '../../shared/adapters/s3/s3-person-files.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';

const s3 = mockClient(S3Client);
const files = s3PersonFiles(new S3Client({ region: 'ap-south-1' }), {
  uploads: 'the-uploads',
  documents: 'the-documents',
  archive: 'the-archive',
});
const userCode = UserCode.parse('ABC234');

beforeEach(() => {
  s3.reset();
  s3.on(DeleteObjectCommand).resolves({});
  s3.on(ListObjectsV2Command).resolves({});
});

const removed = () => s3.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input);

describe('the files of a person', () => {
  it('go with every version and every mark of a removed one, page by page', async () => {
    s3.on(ListObjectVersionsCommand, { Bucket: 'the-documents', Prefix: 'ABC234/' }).resolves({
      Versions: [
        { Key: 'ABC234/1', VersionId: 'new' },
        { Key: 'ABC234/1', VersionId: 'old' },
      ],
      NextKeyMarker: 'ABC234/1',
      NextVersionIdMarker: 'old',
    });
    s3.on(ListObjectVersionsCommand, { KeyMarker: 'ABC234/1', VersionIdMarker: 'old' }).resolves({
      DeleteMarkers: [{ Key: 'ABC234/2', VersionId: 'mark' }],
    });
    expect(await files.removeAll('documents', userCode)).toBe(3);
    expect(removed()).toEqual([
      { Bucket: 'the-documents', Key: 'ABC234/1', VersionId: 'new' },
      { Bucket: 'the-documents', Key: 'ABC234/1', VersionId: 'old' },
      { Bucket: 'the-documents', Key: 'ABC234/2', VersionId: 'mark' },
    ]);
  });

  it('are found by name in a store that does not tell versions', async () => {
    s3.on(ListObjectVersionsCommand).resolves({});
    s3.on(ListObjectsV2Command).resolvesOnce({ Contents: [{ Key: 'ABC234/1' }], NextContinuationToken: 'more' });
    s3.on(ListObjectsV2Command, { ContinuationToken: 'more' }).resolves({ Contents: [{ Key: 'ABC234/2' }] });
    expect(await files.removeAll('uploads', userCode)).toBe(2);
    expect(removed().map(({ Bucket, Key }) => `${Bucket ?? ''}/${Key ?? ''}`)).toEqual([
      'the-uploads/ABC234/1',
      'the-uploads/ABC234/2',
    ]);
  });

  it('are counted where they are, in the archive below values/', async () => {
    s3.on(ListObjectVersionsCommand, { Bucket: 'the-archive', Prefix: 'values/ABC234/' }).resolves({
      Versions: [{ Key: 'values/ABC234/2026-11-22.jsonl.gz', VersionId: '1' }],
    });
    expect(await files.count('archive', userCode)).toBe(1);
    expect(removed()).toEqual([]);
  });

  it('are an outage while the store is down', async () => {
    const down = new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: {}, message: 'slow down' });
    s3.on(ListObjectVersionsCommand).rejects(down);
    await expect(files.removeAll('documents', userCode)).rejects.toBeInstanceOf(Outage);
    await expect(files.count('documents', userCode)).rejects.toBeInstanceOf(Outage);
  });
});
