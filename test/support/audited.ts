import { sealAndCheck } from '../../functions/seal-audit/run.ts';
import { writeAudit } from '../../functions/audit-writer/write-audit.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { testApp } from './app.ts';
import { newSealingKey } from './audit-log.ts';
import { recorded } from './recorded.ts';
import { signerWith } from './seals.ts';
import { silent } from './sweeping.ts';

/** The API with its audit log behind it: what is written is logged by `deliver`, and sealed by `seal`. */
export const auditedApp = async (options: Parameters<typeof testApp>[0] = {}) => {
  const { driver, records } = recorded();
  const app = await testApp({ ...options, driver });
  const key = newSealingKey();
  let salts = 0;
  const write = writeAudit({
    store: app.store,
    parking: { park: () => Promise.reject(new Error('nothing is parked here')) },
    now: app.now,
    salt: () => Buffer.from(String((salts += 1))).toString('base64url'),
    randomInt: (below) => salts % below,
    pause: () => Promise.resolve(),
    policy: app.policy.audit,
    log: silent,
    metrics: app.metrics,
  });
  const seal = sealAndCheck({
    store: app.store,
    files: app.seals.files,
    signer: signerWith(key),
    policy: app.policy.audit,
    stage: 'test',
    log: silent,
  });
  let delivered = 0;
  return {
    app,
    driver,
    key,
    records,
    /** Hands the stream's new records to the writer. */
    deliver: async () => {
      while (delivered < records.length) {
        const batch = records.slice(delivered, delivered + 100);
        delivered += batch.length;
        await write({ Records: batch });
      }
    },
    seal: (at: IsoTime) => seal({ at, isOver: () => false }),
  };
};
