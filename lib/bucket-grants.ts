import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { AuditBucket, ObjectUse } from '../shared/http/workflow.ts';
import type { FilePlace } from '../shared/ports/documents.ts';
import { throughService, type Places } from './places.ts';
import type { FileAction, Rights } from './rights.ts';
import type { Stage } from './stages.ts';

/** Putting objects below prefixes of the archive bucket. */
export const archiveGrants = (prefixes: readonly string[], places: Places, stage: Stage): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:PutObject'],
    resources: prefixes.map((prefix) => `${places.archive}/${prefix}*`),
  }),
  throughService(stage, 's3', places.archiveKey, ['GenerateDataKey']),
];

const objectAction = { put: 's3:PutObject', read: 's3:GetObject' } as const;
const objectKeyAction = { put: 'GenerateDataKey', read: 'Decrypt' } as const;

/** The objects below a prefix: their names are made of what varies, so the prefix is the wall. */
export const objectsIn = ({ bucket, prefix }: ObjectUse, places: Pick<Places, AuditBucket>): string =>
  `${places[bucket]}/${prefix}*`;

/** What is put and read below prefixes. Whoever reads is told that something is missing: S3 tells those who may list. */
export const objectGrants = ({ objects }: Rights, places: Places, stage: Stage): PolicyStatement[] => {
  const keyActions = new Set(
    objects
      .filter(({ bucket }) => bucket === 'archive')
      .flatMap(({ rights }) => rights.map((one) => objectKeyAction[one])),
  );
  return [
    ...objects.map(
      (one) =>
        new PolicyStatement({
          actions: one.rights.map((right) => objectAction[right]),
          resources: [objectsIn(one, places)],
        }),
    ),
    ...objects
      .filter(({ rights }) => rights.includes('read'))
      .map(
        ({ bucket, prefix }) =>
          new PolicyStatement({
            actions: ['s3:ListBucket'],
            resources: [places[bucket]],
            conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } },
          }),
      ),
    // Seals hold hashes only and are encrypted by S3's own key: no key of ours must be needed to prove something.
    ...(keyActions.size > 0 ? [throughService(stage, 's3', places.archiveKey, [...keyActions])] : []),
  ];
};

/** The objects of the archive bucket that are cleared. */
export const clearedIn = (prefixes: readonly string[], { archive }: Pick<Places, 'archive'>): string[] =>
  prefixes.map((prefix) => `${archive}/${prefix}*`);

/** Finding and removing every version of the objects below prefixes of the archive bucket. Nothing of them is read. */
export const clearingGrants = ({ clears }: Rights, places: Places): PolicyStatement[] =>
  clears.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
          resources: clearedIn(clears, places),
        }),
        new PolicyStatement({
          actions: ['s3:ListBucket', 's3:ListBucketVersions'],
          resources: [places.archive],
          conditions: { StringLike: { 's3:prefix': clears.map((prefix) => `${prefix}*`) } },
        }),
      ];

/** What S3 asks of KMS in the function's name: a key for what is written, the key of what is read. */
const fileKeyActions: Readonly<Record<FileAction, readonly string[]>> = {
  PutObject: ['GenerateDataKey'],
  GetObject: ['Decrypt'],
  DeleteObject: [],
  DeleteObjectVersion: [],
  ListBucket: [],
  ListBucketVersions: [],
};

/** The objects of a place: what a function that touches files holds of it, all of them being told apart by their keys only. */
export const filesIn = (place: FilePlace, { files }: Pick<Places, 'files'>): string => `${files(place)}/*`;

export const fileGrants = ({ files }: Rights, places: Places, stage: Stage): PolicyStatement[] => {
  const keyActions = files.flatMap(({ actions }) => actions.flatMap((action) => fileKeyActions[action]));
  return [
    ...files.flatMap(({ place, actions }) => {
      const named = (onBucket: boolean) =>
        actions.filter((action) => action.startsWith('ListBucket') === onBucket).map((action) => `s3:${action}`);
      const [onBucket, onObjects] = [named(true), named(false)];
      return [
        new PolicyStatement({ actions: onObjects, resources: [filesIn(place, places)] }),
        ...(onBucket.length > 0 ? [new PolicyStatement({ actions: onBucket, resources: [places.files(place)] })] : []),
      ];
    }),
    ...(keyActions.length > 0 ? [throughService(stage, 's3', places.documentsKey, keyActions)] : []),
  ];
};
