import { pathOf } from '../../domain/access/decide-feature.ts';
import { isSeeded } from '../../domain/access/seeded-features.ts';
import type { FeatureCode } from '../../domain/identifiers/feature-code.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { IsoTime } from '../../domain/time.ts';
import { appFeature, type AppFeature } from '../../entities/app-feature.ts';
import { absent, is } from '../../store/conditions.ts';
import type { Fields } from '../../store/entity.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { check, create, replace, type Changes, type Write } from '../../store/writes.ts';
import { readFeatures } from './features.ts';
import { refers, refersNoMore, unreferenced } from './references.ts';
import { isOfSameRequest } from './same-request.ts';
import { untilUncontested } from './uncontested.ts';

/** How many features there may be above one, as with branches: decisions walk up, transactions check the way. */
const MAX_FEATURE_DEPTH = 8;

type Acting = { at: IsoTime; stamp: Stamp };
type Misplaced = { kind: 'parent_invalid' | 'cycle' | 'too_deep' };

/** How many levels lie below a feature. */
const heightOf = (code: FeatureCode, tree: readonly AppFeature[]): number => {
  const children = tree.filter(({ parentFeature }) => parentFeature === code);
  return Math.max(0, ...children.map(({ featureCode }) => 1 + heightOf(featureCode, tree)));
};

/**
 * What must hold for a feature to come below another one. Everything above the new parent is checked to be as it was
 * read: a move elsewhere on that way would have changed one of them, so no two moves can make a cycle together.
 */
const entering = async (
  store: Pick<Store, 'list'>,
  code: FeatureCode,
  parent: FeatureCode | undefined,
): Promise<Misplaced | { kind: 'free'; around: Record<string, Write> }> => {
  if (parent === undefined) return { kind: 'free', around: {} };
  const tree = await readFeatures(store);
  const way = pathOf(parent, tree).flatMap(({ known }) => known ?? []);
  if (way[0]?.isActive !== true) return { kind: 'parent_invalid' };
  if (way.some(({ featureCode }) => featureCode === code)) return { kind: 'cycle' };
  if (way.length + heightOf(code, tree) > MAX_FEATURE_DEPTH) return { kind: 'too_deep' };
  const checks = way.map(({ featureCode, version }): [string, Write] => [
    `above ${featureCode}`,
    check(
      appFeature,
      { featureCode },
      { version: is(version), deletedAt: absent, ...(featureCode === parent && { isActive: is(true) }) },
    ),
  ]);
  return {
    kind: 'free',
    around: { ...Object.fromEntries(checks), entered: refers({ to: 'feature', code: parent }) },
  };
};

const leaving = (parent: FeatureCode | undefined) =>
  parent === undefined ? {} : { left: refersNoMore({ to: 'feature', code: parent }) };

export type CreatedFeature = { kind: 'created'; feature: AppFeature } | { kind: 'taken' } | Misplaced;

/** Makes a feature, or finds it made by an earlier run of this request. `taken`: the code is another one's, perhaps of a deleted feature. @throws Outage of the table */
export const createFeature = (
  store: Store,
  fields: Fields<typeof appFeature>,
  { at, stamp }: Acting,
): Promise<CreatedFeature> =>
  untilUncontested(async () => {
    const found = await entering(store, fields.featureCode, fields.parentFeature);
    if (found.kind !== 'free') return found;
    const outcome = await store.commit(at, { made: create(appFeature, fields, stamp), ...found.around });
    if (outcome.kind === 'done') {
      const made = { ...fields, entity: appFeature.name, version: 1, createdAt: at, updatedAt: at };
      return { kind: 'created', feature: made };
    }
    if (!outcome.because.made) return undefined;
    const { current } = outcome.because.made;
    return isOfSameRequest(current, fields) ? { kind: 'created', feature: current } : { kind: 'taken' };
  });

export type ChangedFeature = { kind: 'changed'; feature: AppFeature } | { kind: 'stale' } | Misplaced;

/** Changes a feature as it was read; `stale` when it changed since. @throws Outage of the table */
export const changeFeature = async (
  store: Store,
  current: AppFeature,
  changes: Changes<typeof appFeature>,
  { at, stamp }: Acting,
): Promise<ChangedFeature> => {
  const { featureCode, parentFeature: before } = current;
  if (!('parentFeature' in changes) || changes.parentFeature === before) {
    const written = await store.write(at, replace(appFeature, current, changes, stamp));
    return written.kind === 'done' ? { kind: 'changed', feature: written.item } : { kind: 'stale' };
  }
  return untilUncontested(async () => {
    const found = await entering(store, featureCode, changes.parentFeature);
    if (found.kind !== 'free') return found;
    const moved = replace(appFeature, current, changes, stamp);
    const outcome = await store.commit(at, { moved, ...found.around, ...leaving(before) });
    if (outcome.kind === 'done') {
      const feature = { ...current, ...changes, version: current.version + 1, updatedAt: at };
      return { kind: 'changed', feature };
    }
    return outcome.because.moved ? { kind: 'stale' } : undefined;
  });
};

/**
 * Deletes a feature that is inactive, that no route needs and that no grant and no feature refers to. Codes of deleted
 * features are not given again. @throws Outage of the table
 */
export const removeFeature = async (
  store: Store,
  current: AppFeature,
  { at, by, stamp }: Acting & { by: UserCode },
): Promise<{ kind: 'removed' | 'in_use' | 'stale' }> => {
  const { featureCode, parentFeature, isActive } = current;
  if (isActive || isSeeded(featureCode)) return { kind: 'in_use' };
  const outcome = await store.commit(at, {
    gone: replace(appFeature, current, { deletedAt: at, deletedBy: by }, stamp),
    unused: unreferenced({ to: 'feature', code: featureCode }),
    ...leaving(parentFeature),
  });
  if (outcome.kind === 'done') return { kind: 'removed' };
  return { kind: outcome.because.gone ? 'stale' : 'in_use' };
};
