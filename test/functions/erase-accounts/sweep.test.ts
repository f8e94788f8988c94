import { describe } from 'vitest';
import { eraseDue } from '../../../functions/erase-accounts/erase-due.ts';
import { later, minutes } from '../../../shared/domain/time.ts';
import { erasureDue } from '../../support/due-records.ts';
import { erasureDeps } from '../../support/sweepers.ts';
import { at, silent, sweeperRules } from '../../support/sweeping.ts';

describe('erase-accounts', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let place = 0; place < count; place += 1) await erasureDue(store, later(at, -minutes(1 + (place % 50))));
    },
    run: (store, run, limit) => eraseDue({ store, ...erasureDeps(), log: silent, limit })(run),
    counted: 'erased',
    settled: (items) => items.filter((item) => item['entity'] === 'ErasureCertificate').length,
    calls: 600,
  });
});
