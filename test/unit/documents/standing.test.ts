import { describe, expect, it } from 'vitest';
import { announcedFaults } from '../../../shared/domain/documents/announced-faults.ts';
import { fileNameOf, isSealedAway, typesOf, UploadKind } from '../../../shared/domain/documents/document-kind.ts';
import { dueAfter, overBecause, standingAt } from '../../../shared/domain/documents/standing.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { days, hours, later } from '../../../shared/domain/time.ts';

const policy = defaultPolicy.documents;
const createdAt = '2026-11-22T06:30:00.000Z';
const checkedAt = later(createdAt, hours(2));
const document = { kind: 'pan_image', status: 'ready', createdAt, checkedAt } as const;

describe('a document is over', () => {
  const awaiting = { ...document, status: 'awaiting_upload', checkedAt: undefined } as const;
  const zip = { ...document, kind: 'aadhaar_xml' } as const;
  const copy = { ...document, kind: 'personal_data' } as const;

  it.each([
    ['an upload that did not arrive in a day', awaiting, later(createdAt, days(1)), 'never_uploaded'],
    ['not one that may still arrive', awaiting, later(createdAt, days(1) - 1), undefined],
    ['an offline e-KYC a day after it was checked', zip, later(checkedAt, days(1)), 'forgotten'],
    ['not one that may still be used', zip, later(checkedAt, days(1) - 1), undefined],
    ['a copy of one’s data after a week', copy, later(checkedAt, days(7)), 'copy_over'],
    ['not one that may still be fetched', copy, later(checkedAt, days(7) - 1), undefined],
    [
      'one of these that was never checked, from its beginning',
      { ...zip, checkedAt: undefined },
      later(createdAt, days(1)),
      'forgotten',
    ],
    ['not a picture, however old', document, later(createdAt, days(4000)), undefined],
    [
      'not one that was refused for another reason',
      { ...zip, status: 'rejected' },
      later(checkedAt, days(9)),
      undefined,
    ],
    ['not one that is being prepared', { ...copy, status: 'in_preparation' }, later(checkedAt, days(9)), undefined],
  ] as const)('%s', (_, one, at, because) => {
    expect(overBecause(one, at, policy)).toBe(because);
  });

  it('and reads so before a sweeper came by', () => {
    expect(standingAt(zip, later(checkedAt, days(1)), policy)).toEqual({
      status: 'rejected',
      rejectionReason: 'A file of this kind is kept for a day only: it is gone now.',
    });
    expect(standingAt(document, checkedAt, policy)).toEqual({ status: 'ready' });
    expect(standingAt({ ...document, status: 'rejected', rejectionReason: 'blurred' }, checkedAt, policy)).toEqual({
      status: 'rejected',
      rejectionReason: 'blurred',
    });
  });

  it('for its sweeper an hour later than for everybody else', () => {
    expect(dueAfter(createdAt, hours(3))).toEqual({
      dueAt: '2026-11-22T10:30:00.000Z',
      dueHour: '2026-11-22T10',
    });
  });
});

describe('a file that is announced', () => {
  const fields = (kind: UploadKind, contentType: string, size: number) =>
    announcedFaults({ kind, contentType, size }, policy).map(({ field }) => field);

  it.each([
    ['pan_image', 'image/jpeg', 8 * 1024 * 1024, []],
    ['pan_image', 'application/pdf', 8 * 1024 * 1024 + 1, ['size']],
    ['pan_image', 'application/zip', 1, ['contentType']],
    ['selfie', 'image/webp', 1, []],
    ['selfie', 'application/pdf', 1, ['contentType']],
    ['aadhaar_xml', 'application/zip', 1024 * 1024, []],
    ['aadhaar_xml', 'application/x-zip-compressed', 1024 * 1024 + 1, ['size']],
    ['aadhaar_xml', 'image/png', 1024 * 1024 + 1, ['contentType', 'size']],
    ['bank_proof', 'text/html', 1, ['contentType']],
  ] as const)('as %s of %s with %i bytes has these faults: %j', (kind, contentType, size, faults) => {
    expect(fields(kind, contentType, size)).toEqual(faults);
  });

  it('is told what it may be', () => {
    expect(announcedFaults({ kind: 'selfie', contentType: 'image/gif', size: 1 }, policy)[0]?.detail).toContain(
      'image/jpeg or image/png or image/webp',
    );
  });

  it('is handed out again unless it is an offline e-KYC, which its share code opens in seconds', () => {
    expect(UploadKind.options.filter(isSealedAway)).toEqual(['aadhaar_xml']);
    expect(typesOf('aadhaar_xml')).not.toContain('application/pdf');
  });
});

it.each([
  ['image/jpeg', 'pan_image-01M8.jpg'],
  ['application/x-zip-compressed', 'pan_image-01M8.zip'],
  ['application/json', 'pan_image-01M8.json'],
  ['text/html', 'pan_image-01M8.bin'],
])('a download of %s is named %s, and nothing somebody typed', (contentType, name) => {
  expect(fileNameOf({ kind: 'pan_image', documentId: '01M8', contentType })).toBe(name);
});
