import { Outage } from '../../shared/domain/outage.ts';
import type { Driver } from '../../shared/store/driver.ts';

/** A table that never hears how a request with a key ended: what is done is done, and the key is left to its lease. */
export const unsettled = (driver: Driver): Driver => ({
  ...driver,
  write: (operations) =>
    operations.some(({ kind, key }) => kind === 'update' && key.pk.startsWith('IDEMPOTENCY#'))
      ? Promise.reject(new Outage('table', new Error('injected')))
      : driver.write(operations),
});
