import type { Ulid } from '../../../domain/identifiers/record-id.ts';

/** Where an export lies in the archive bucket. */
export const exportKey = (exportId: Ulid): string => `exports/${exportId}.jsonl.gz`;
