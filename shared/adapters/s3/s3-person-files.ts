import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { PersonFiles, PersonPlace } from '../../ports/person-files.ts';
import { down } from './s3-files.ts';

type Place = { Bucket: string; Prefix: string };
type Named = { Key?: string | undefined; VersionId?: string | undefined };

/** Removals at the same time. */
const AT_ONCE = 10;

/** Every version there is, the marks of removed ones included. */
const versionsIn = async (client: S3Client, place: Place): Promise<Named[]> => {
  const found: Named[] = [];
  let KeyMarker: string | undefined;
  let VersionIdMarker: string | undefined;
  do {
    const page = await client.send(new ListObjectVersionsCommand({ ...place, KeyMarker, VersionIdMarker }));
    found.push(...(page.Versions ?? []), ...(page.DeleteMarkers ?? []));
    ({ NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page);
  } while (KeyMarker !== undefined);
  return found;
};

/** What is there by name: all of it, in a store that does not tell versions. */
const objectsIn = async (client: S3Client, place: Place): Promise<Named[]> => {
  const found: Named[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ ...place, ContinuationToken }));
    found.push(...(page.Contents ?? []).map(({ Key }) => ({ Key })));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return found;
};

/** People's files below their user code, and the values of the log's archive below `values/`. */
export const s3PersonFiles = (client: S3Client, buckets: Readonly<Record<PersonPlace, string>>): PersonFiles => {
  const placeOf = (place: PersonPlace, userCode: UserCode): Place => ({
    Bucket: buckets[place],
    Prefix: place === 'archive' ? `values/${userCode}/` : `${userCode}/`,
  });

  const filesIn = async (place: Place): Promise<Named[]> => {
    const versions = await versionsIn(client, place);
    return versions.length > 0 ? versions : objectsIn(client, place);
  };

  const removeIn = async (place: Place): Promise<number> => {
    const { Bucket } = place;
    const files = await filesIn(place);
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const some = files.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map(({ Key, VersionId }) => client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))),
      );
    }
    return files.length;
  };

  return {
    count: async (place, userCode) => (await filesIn(placeOf(place, userCode)).catch(down)).length,
    removeAll: (place, userCode) => removeIn(placeOf(place, userCode)).catch(down),
  };
};
