import { seededFeatures } from '../../domain/access/seeded-features.ts';
import type { IsoTime } from '../../domain/time.ts';
import { appFeature } from '../../entities/app-feature.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create } from '../../store/writes.ts';

/** Far more than four-character codes lead anyone to make. What lay beyond would be unknown, and grant nothing. */
const ALL = 1000;

/** The whole tree of features, strongly consistent, in one Query. */
export const readFeatures = async (store: Pick<Store, 'list'>) => {
  const { items } = await store.list(appFeature, { index: 'primary', of: {} }, { limit: ALL });
  return items;
};

/** Makes those of the seeded features that are missing; the others stay as they are. */
export const seedFeatures = async (store: Pick<Store, 'write'>, at: IsoTime, stamp: Stamp): Promise<void> => {
  await Promise.all(
    seededFeatures.map((feature) => store.write(at, create(appFeature, { ...feature, isActive: true }, stamp))),
  );
};
