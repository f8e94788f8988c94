import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { certificateDays } from '../../shared/domain/kyc/certificate-days.ts';
import { KYC_KINDS } from '../../shared/domain/kyc/flags.ts';
import { UIDAI_CERTIFICATES } from '../../shared/domain/kyc/uidai-certificates.ts';
import { hours, type IsoTime } from '../../shared/domain/time.ts';
import type { Counts } from '../../shared/platform/scheduled.ts';
import type { Store } from '../../shared/store/store.ts';

/** What somebody should know of once a day: how long the oldest record waits for a reviewer, how long UIDAI's certificate lasts. */
export const gauges = async (store: Pick<Store, 'list'>, at: IsoTime): Promise<Counts> => {
  const oldest = await Promise.all(
    KYC_KINDS.map(async (kind) => {
      const { items } = await store.list(reviewable[kind].of, [{ index: 'queue', of: {} }], {
        limit: 1,
        newestFirst: false,
      });
      return items[0]?.queuedAt;
    }),
  );
  const waits = oldest.flatMap((queuedAt) => (queuedAt === undefined ? [] : [Date.parse(at) - Date.parse(queuedAt)]));
  return {
    oldestKycHours: Math.floor(Math.max(0, ...waits) / hours(1)),
    uidaiCertificateDays: certificateDays(UIDAI_CERTIFICATES, at),
  };
};
