import { gunzipSync } from 'node:zlib';
import { EvidenceLine, gathered } from '../../shared/domain/audit/evidence.ts';
import { verifyEvidence } from '../../shared/domain/audit/verify-evidence.ts';
import type { SealingKey } from './audit-log.ts';

/** A bucket of gzipped JSON lines in memory, and what an auditor makes of it. */
export const memoryArchive = () => {
  const objects = new Map<string, Uint8Array>();
  const lines = (keys: Iterable<string>) =>
    [...keys].flatMap((name) =>
      gunzipSync(objects.get(name)!)
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => EvidenceLine.parse(JSON.parse(line))),
    );
  return {
    objects,
    archive: { put: (key: string, bytes: Uint8Array) => Promise.resolve(void objects.set(key, bytes)) },
    lines,
    verdict: (key: SealingKey, keys: Iterable<string> = objects.keys()) =>
      verifyEvidence(gathered(lines(keys)), new Map([[key.name, key.spki]])),
  };
};
