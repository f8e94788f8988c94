import type { Policy } from '../policy.ts';
import { isSealedAway, typesOf, type UploadKind } from './document-kind.ts';

/** What a client says it will upload. `size` in bytes, `sha256` in hex. */
export type Announced = { kind: UploadKind; contentType: string; size: number; sha256: string };

/** The most bytes a document of a kind may have. */
const mostBytes = (kind: UploadKind, { maxBytes, maxZipBytes }: Policy['documents']): number =>
  isSealedAway(kind) ? maxZipBytes : maxBytes;

/** Every reason not to take a file that is announced so, before a byte of it is sent (rules: KYC 8). */
export const announcedFaults = (
  { kind, contentType, size }: Pick<Announced, 'kind' | 'contentType' | 'size'>,
  policy: Policy['documents'],
): { field: 'contentType' | 'size'; detail: string }[] => {
  const types = typesOf(kind);
  const most = mostBytes(kind, policy);
  return [
    ...(types.some((type) => type === contentType)
      ? []
      : [{ field: 'contentType' as const, detail: `a document of this kind is ${types.join(' or ')}` }]),
    ...(size <= most ? [] : [{ field: 'size' as const, detail: `a document of this kind has at most ${most} bytes` }]),
  ];
};
