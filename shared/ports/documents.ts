import type { IsoTime } from '../domain/time.ts';

/** `uploads` holds what just arrived, for a day; `documents` what was checked. */
export type FilePlace = 'uploads' | 'documents';

export type FileRead = { kind: 'file'; bytes: Buffer } | { kind: 'missing' } | { kind: 'too_large' };

/** Where people's files are. @throws Outage('documents') */
export type Documents = {
  /** A form that lets a browser post this very file straight to `uploads`: `size` in bytes, `sha256` in hex. */
  uploadForm(
    file: { key: string; contentType: string; size: number; sha256: string },
    expiresAt: IsoTime,
  ): Promise<{ url: string; fields: Record<string, string> }>;
  /** Reads a file whole, but never more than `maxBytes`, whatever its size is said to be. */
  read(place: FilePlace, key: string, maxBytes: number): Promise<FileRead>;
  /** Puts a file into `documents`. */
  keep(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Gone already is fine. */
  remove(place: FilePlace, key: string): Promise<void>;
  /** An address under which anybody can download a file of `documents` for a while, as an attachment of this name. */
  downloadUrl(key: string, as: { contentType: string; fileName: string }, expiresInMs: number): Promise<string>;
};
