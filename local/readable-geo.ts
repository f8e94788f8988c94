import { resolve } from 'node:path';
import { mmdbLocator } from '../shared/adapters/geo/mmdb-locator.ts';
import { Mendable } from './mendable.ts';

/** The path of a database as functions need it. @throws Mendable when they could not read it */
export const readableGeo = (file: string): string => {
  const path = resolve(file);
  try {
    mmdbLocator(path);
  } catch (cause) {
    throw new Mendable(`--geo: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
  return path;
};
