import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Stack, SymlinkFollowMode } from 'aws-cdk-lib';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const ID = 'GeoLayer';
const FOLDER = 'geo';

/** Where functions find the database: Lambda unpacks layers below /opt. */
export const pathInLayer = (file: string): string => `/opt/${FOLDER}/${basename(file)}`;

/** A folder that holds the file where the layer is to have it: a link, because the file is large. */
const laidOut = (file: string, folder: string): string => {
  const place = join(folder, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  symlinkSync(file, join(place, basename(file)));
  return folder;
};

/**
 * The layer with the stage's database of addresses, one for each stack that needs it.
 * @throws Error naming the setting when there is no such file
 */
export const geoLayerOf = (scope: Construct, { name, geoDatabase = '' }: Stage, bundles: string): LayerVersion => {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild(ID);
  if (known instanceof LayerVersion) return known;
  const file = resolve(geoDatabase);
  if (!existsSync(file))
    throw new Error(`stage ${name}: geoDatabase: there is no file ${file}: correct the path, or leave the setting out`);
  return new LayerVersion(stack, ID, {
    description: `Where addresses are: ${basename(file)}`,
    code: Code.fromAsset(laidOut(file, join(bundles, 'layers', stack.stackName)), {
      followSymlinks: SymlinkFollowMode.ALWAYS,
    }),
    compatibleRuntimes: [Runtime.NODEJS_24_X],
    compatibleArchitectures: [Architecture.ARM_64],
  });
};
