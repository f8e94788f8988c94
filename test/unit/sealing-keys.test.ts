import { expect, it } from 'vitest';
import { sealingKeys } from '../../shared/adapters/compose/sealing-keys.ts';
import { entities } from '../../shared/entities/registry.ts';
import { BANK_PROVIDER, KYC_PROVIDER } from '../../shared/http/workflow.ts';
import type { Entity } from '../../shared/store/entity.ts';

/** Former submissions are kept as they were sealed, and opened as what they were. */
it('every entity with sealed fields has its key, and no other has one', () => {
  const sealed = Object.values<Entity>(entities)
    .filter(({ name, sensitive }) => Object.values(sensitive).includes('sealed') && !name.endsWith('History'))
    .map(({ name }) => name);
  // Providers are no entities: what is sealed for them is a stage's own secret.
  expect(Object.keys(sealingKeys).sort()).toEqual([...sealed, BANK_PROVIDER, KYC_PROVIDER].sort());
});
