import { seededFeatures } from '../../domain/access/seeded-features.ts';
import type { FeatureCode } from '../../domain/identifiers/feature-code.ts';
import type { IsoTime } from '../../domain/time.ts';
import { appFeature } from '../../entities/app-feature.ts';
import { absent, is } from '../../store/conditions.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { check, create } from '../../store/writes.ts';
import { refers, refersNoMore } from './references.ts';

/** Far more than four-character codes lead anyone to make. What lay beyond would be unknown, and grant nothing. */
const ALL = 1000;

/** The whole tree of features, strongly consistent, in one Query. */
export const readFeatures = async (store: Pick<Store, 'list'>) => {
  const { items } = await store.list(appFeature, { index: 'primary', of: {} }, { limit: ALL });
  return items;
};

/**
 * What belongs in every transaction that makes a grant or denial of a feature active: the feature is live and active, and
 * counts it. Its `feature` is refused when it accepts none. With `grantEnds` it keeps what is granted from being deleted,
 * as `membership` keeps branches with members.
 */
export const grantBegins = (featureCode: FeatureCode) => ({
  feature: check(appFeature, { featureCode }, { isActive: is(true), deletedAt: absent }),
  granted: refers({ to: 'feature', code: featureCode }),
});

/** What belongs in every transaction that ends an active grant or denial: revoked, expired, or gone with its user. */
export const grantEnds = (featureCode: FeatureCode) => ({
  ended: refersNoMore({ to: 'feature', code: featureCode }),
});

/** Makes those of the seeded features that are missing; the others stay as they are. */
export const seedFeatures = async (store: Pick<Store, 'write'>, at: IsoTime, stamp: Stamp): Promise<void> => {
  await Promise.all(
    seededFeatures.map((feature) => store.write(at, create(appFeature, { ...feature, isActive: true }, stamp))),
  );
};
