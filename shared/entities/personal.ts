import type { Entity, PersonalData } from '../store/entity.ts';
import { entities } from './registry.ts';

export type PersonalEntity = { of: Entity; personal: PersonalData };

/** Every entity that holds personal data, as the registry declares it: a new one is among them by being there. */
export const personalEntities: readonly PersonalEntity[] = Object.values<Entity>(entities).flatMap((of) =>
  typeof of.privacy === 'object' ? [{ of, personal: of.privacy }] : [],
);
