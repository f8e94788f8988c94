import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../shared/domain/documents/refusal.ts';
import { dueAfter } from '../../../shared/domain/documents/standing.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { hours } from '../../../shared/domain/time.ts';
import { document } from '../../../shared/entities/document.ts';
import type { Store } from '../../../shared/store/store.ts';
import { patch } from '../../../shared/store/writes.ts';
import { arrivalOf } from '../../support/documents.ts';
import { jpeg, pdf, sha256, text, zip } from '../../support/files.ts';
import { PHOTO, START, world } from './world.ts';

describe('an upload', () => {
  it('that is clean is kept without what it tells of its owner, and leaves where it arrived', async () => {
    const { files, check, announce, counted } = world();
    const { key, read } = await announce(PHOTO);
    files.arrive(key, PHOTO);
    await check(arrivalOf(key));
    const settled = await read();
    expect(settled).toMatchObject({
      status: 'ready',
      size: PHOTO.length,
      kept: { size: jpeg().length, sha256: sha256(jpeg()), width: 400, height: 300 },
      checkedAt: START,
      stamp: { action: 'update', actorType: 'system', reason: 'ready' },
    });
    expect(settled).not.toHaveProperty('dueAt');
    expect(files.kept(key)).toEqual({ bytes: jpeg(), contentType: 'image/jpeg' });
    expect(files.keys('uploads')).toEqual([]);
    expect(counted).toEqual({ UploadReady: 1 });
  });

  it.each([
    ['larger than announced', Buffer.concat([PHOTO, text('x')]), {}, 'size_differs'],
    ['smaller than announced', PHOTO.subarray(1), {}, 'size_differs'],
    ['another of the same size', Buffer.from(PHOTO).fill(1, 30), {}, 'hash_differs'],
    ['of another type', PHOTO, { contentType: 'image/png' }, 'type_differs'],
  ] as const)('that is %s is rejected, with the reason for its owner', async (_, sent, more, reason) => {
    const { files, check, announce, counted } = world();
    const { key, read } = await announce(PHOTO, more);
    files.arrive(key, sent);
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'rejected', rejectionReason: REFUSALS[reason], version: 2 });
    expect([...files.keys('uploads'), ...files.keys('documents')]).toEqual([]);
    expect(counted).toEqual({ UploadRejected: 1 });
  });

  it('with a script in it is rejected', async () => {
    const { files, check, announce } = world();
    const script = pdf('3 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n');
    const { key, read } = await announce(script, { contentType: 'application/pdf' });
    files.arrive(key, script);
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'rejected', rejectionReason: REFUSALS.active });
  });

  it('of an offline e-KYC stays where it arrived, and is never kept', async () => {
    const { files, check, announce } = world();
    const { key, read } = await announce(zip(), { kind: 'aadhaar_xml', contentType: 'application/zip' });
    files.arrive(key, zip());
    await check(arrivalOf(key));
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'ready', version: 2, ...dueAfter(START, hours(24)) });
    expect([files.keys('uploads'), files.keys('documents')]).toEqual([[key], []]);
  });

  it('that replaces a checked offline e-KYC is taken away', async () => {
    const { files, check, announce } = world();
    const { key, read } = await announce(zip(), { kind: 'aadhaar_xml', contentType: 'application/zip' });
    files.arrive(key, zip());
    await check(arrivalOf(key));
    files.arrive(key, Buffer.from(zip()).fill(1, 50));
    await check(arrivalOf(key));
    expect(files.keys('uploads')).toEqual([]);
    expect(await read()).toMatchObject({ status: 'ready', version: 2 });
  });

  it.each(['nobody', '../etc/passwd', 'ABC234/01ARZ3NDEKTSV4RRFFQ69G5FAV', 'ABC234/01ARZ3NDEKTSV4RRFFQ69G5FAV/more'])(
    'under a key that is nobody’s is taken away, and counted: %s',
    async (key) => {
      const { files, check, counted } = world();
      files.arrive(key, PHOTO);
      await check(arrivalOf(key));
      expect(files.keys('uploads')).toEqual([]);
      expect(counted).toEqual({ UploadUnknown: 1 });
    },
  );

  it('that comes after its document was given up is taken away, and changes nothing', async () => {
    const { files, check, announce, advance } = world();
    const { key, read } = await announce(PHOTO);
    advance(hours(24));
    files.arrive(key, PHOTO);
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'awaiting_upload', version: 1 });
    expect([...files.keys('uploads'), ...files.keys('documents')]).toEqual([]);
  });

  it('that comes again after it was settled is taken away, and changes nothing', async () => {
    const { files, check, announce } = world();
    const { key, read } = await announce(PHOTO);
    files.arrive(key, PHOTO);
    await check(arrivalOf(key));
    files.arrive(key, text('something else'));
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'ready', version: 2 });
    expect(files.kept(key)?.bytes).toEqual(jpeg());
    expect(files.keys('uploads')).toEqual([]);
  });

  it('that is gone when it is told of leaves its document waiting', async () => {
    const { check, announce, counted } = world();
    const { key, read } = await announce(PHOTO);
    await check(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'awaiting_upload', version: 1 });
    expect(counted).toEqual({});
  });

  it('that is told of in a way nobody agreed on is an error, not a guess', async () => {
    await expect(world().check({ Records: [] })).rejects.toThrow();
  });
});

describe('a check that is told twice', () => {
  it('settles its document once', async () => {
    const { files, check, announce, counted } = world();
    const { key, read } = await announce(PHOTO);
    files.arrive(key, PHOTO);
    await Promise.all([check(arrivalOf(key)), check(arrivalOf(key)), check(arrivalOf(key))]);
    expect(await read()).toMatchObject({ status: 'ready', version: 2 });
    expect(files.kept(key)?.bytes).toEqual(jpeg());
    expect(files.keys('uploads')).toEqual([]);
    expect(counted).toEqual({ UploadReady: 1 });
  });

  it('keeps nothing of what was rejected meanwhile', async () => {
    const { files, store, checkWith, announce } = world();
    const { key, userCode, documentId, read } = await announce(PHOTO);
    files.arrive(key, PHOTO);
    const stamp = { action: 'update' as const, actorType: 'system' as const, at: START };
    const set = { status: 'rejected' as const, rejectionReason: 'other bytes' };
    const overtaken: Store['write'] = async (at, write) => {
      const remove = ['dueAt', 'dueHour'] as const;
      await store.write(at, patch(document, { userCode, documentId }, { set, remove }, stamp));
      return store.write(at, write);
    };
    await checkWith({ get: store.get, write: overtaken })(arrivalOf(key));
    expect(await read()).toMatchObject({ status: 'rejected', rejectionReason: 'other bytes' });
    expect([...files.keys('uploads'), ...files.keys('documents')]).toEqual([]);
  });
});

describe('a check that is cut short', () => {
  const good = { kind: 'pan_image', contentType: 'image/jpeg', file: PHOTO, status: 'ready' } as const;
  const bad = { ...good, contentType: 'image/png', status: 'rejected' } as const;

  it.each(['read', 'keep', 'remove'] as const)(
    'because files cannot be reached (%s) goes on at the next try',
    async (call) => {
      const { files, check, announce } = world();
      const { key, read } = await announce(PHOTO);
      files.arrive(key, PHOTO);
      files.failing.add(call);
      await expect(check(arrivalOf(key))).rejects.toThrow(Outage);
      expect(await read()).toMatchObject({ status: call === 'remove' ? 'ready' : 'awaiting_upload' });
      files.failing.clear();
      await check(arrivalOf(key));
      expect(await read()).toMatchObject({ status: 'ready', version: 2 });
      expect(files.keys('uploads')).toEqual([]);
    },
  );

  it.each([good, bad])(
    'at any moment is completed by the next delivery: $status',
    async ({ contentType, file, status }) => {
      for (let nth = 1; nth <= 5; nth += 1) {
        const { files, store, check, checkWith, announce } = world();
        const { key, read } = await announce(file, { contentType });
        files.arrive(key, file);
        let left = nth;
        const die = () => {
          left -= 1;
          if (left === 0) throw new Error('process killed');
        };
        files.hooks.after = die;
        const mortal = checkWith({
          get: async (...call) => {
            const found = await store.get(...call);
            die();
            return found;
          },
          write: async (...call) => {
            const written = await store.write(...call);
            die();
            return written;
          },
        });
        await mortal(arrivalOf(key)).catch(() => undefined);
        files.hooks.after = () => undefined;
        await check(arrivalOf(key));
        expect([nth, (await read())?.status, (await read())?.version]).toEqual([nth, status, 2]);
        expect([files.keys('uploads'), files.keys('documents')]).toEqual([[], status === 'ready' ? [key] : []]);
      }
    },
  );
});
