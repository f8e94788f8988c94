import { Outage } from '../../shared/domain/outage.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Documents, FilePlace } from '../../shared/ports/documents.ts';
import { sha256 } from './files.ts';

type Stored = { bytes: Buffer; contentType: string };
type Form = Awaited<ReturnType<Documents['uploadForm']>>;

/**
 * Files in memory. A form is kept to as S3 keeps to it; `arrive` puts anything anywhere, as an S3 that does not would.
 * `failing` names calls that do not work; `after` is called when one has worked, for tests that cut work short there.
 */
export const memoryDocuments = (now: () => IsoTime) => {
  const places: Record<FilePlace, Map<string, Stored>> = { uploads: new Map(), documents: new Map() };
  const forms = new Map<string, { size: number; sha256: string; contentType: string; expiresAt: IsoTime }>();
  const failing = new Set<keyof Documents>();
  const hooks: { after: (call: keyof Documents) => void } = { after: () => undefined };

  const call = async <T>(name: keyof Documents, act: () => T): Promise<T> => {
    await Promise.resolve();
    if (failing.has(name)) throw new Outage('documents', new Error('injected'));
    const result = act();
    hooks.after(name);
    return result;
  };

  const documents: Documents = {
    uploadForm: ({ key, ...file }, expiresAt) =>
      call('uploadForm', () => {
        forms.set(key, { ...file, expiresAt });
        return { url: 'https://uploads.test/', fields: { key, 'Content-Type': file.contentType } };
      }),
    read: (place, key, maxBytes) =>
      call('read', () => {
        const found = places[place].get(key);
        if (!found) return { kind: 'missing' };
        return found.bytes.length > maxBytes ? { kind: 'too_large' } : { kind: 'file', bytes: found.bytes };
      }),
    keep: (key, bytes, contentType) =>
      call('keep', () => void places.documents.set(key, { bytes: Buffer.from(bytes), contentType })),
    remove: (place, key) => call('remove', () => void places[place].delete(key)),
    downloadUrl: (key, { contentType, fileName }, expiresInMs) =>
      call('downloadUrl', () => `https://documents.test/${key}?${contentType}&${fileName}&${expiresInMs}`),
  };

  const arrive = (key: string, bytes: Buffer, contentType = 'image/jpeg') =>
    void places.uploads.set(key, { bytes, contentType });

  return {
    documents,
    /** Every place there is, to look into and to put back. */
    places: [...Object.values(places), forms],
    failing,
    hooks,
    arrive,
    keys: (place: FilePlace) => [...places[place].keys()],
    kept: (key: string) => places.documents.get(key),
    /** Posts a file with a form. @returns the status S3 answers with */
    post: ({ fields }: Form, bytes: Buffer): number => {
      const key = fields['key'] ?? '';
      const form = forms.get(key);
      if (!form || now() >= form.expiresAt || fields['Content-Type'] !== form.contentType) return 403;
      if (bytes.length !== form.size || sha256(bytes) !== form.sha256) return 400;
      arrive(key, bytes, form.contentType);
      return 204;
    },
  };
};

export type MemoryDocuments = ReturnType<typeof memoryDocuments>;

/** What EventBridge says of a file that arrived. */
export const arrivalOf = (key: string) => ({
  'detail-type': 'Object Created',
  source: 'aws.s3',
  detail: { bucket: { name: 'uploads' }, object: { key, size: 1 } },
});
