import { grounds, type KeptBecause } from '../../shared/domain/privacy/kept-because.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { erasureCertificate, type Found } from '../../shared/entities/erasure-certificate.ts';
import type { ErasureOrder } from '../../shared/entities/erasure-order.ts';
import { personalEntities, type PersonalEntity } from '../../shared/entities/personal.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { create } from '../../shared/store/writes.ts';

const becauseOf = ({ of, personal: { erased } }: PersonalEntity): KeptBecause | undefined => {
  if (of === auditTrail) return 'log';
  return typeof erased === 'object' ? erased.because : undefined;
};

/** What is left of what was found, by the reason it is left for. */
const keptOf = (found: Found) => {
  const left = personalEntities.flatMap((kind) => {
    const because = becauseOf(kind);
    return because === undefined || found[kind.of.name] === undefined ? [] : [{ because, name: kind.of.name }];
  });
  return [...Map.groupBy(left, ({ because }) => because)].map(([because, same]) => ({
    ...grounds[because],
    of: same.map(({ name }) => name),
  }));
};

/** The certificate of an erasure that was just completed. */
export const certified = (
  { userCode, branchCode, closedAt, standing, found = {} }: ErasureOrder,
  at: IsoTime,
  stamp: Stamp,
) =>
  create(
    erasureCertificate,
    { userCode, branchCode, closedAt, standing, completedAt: at, erased: found, kept: keptOf(found) },
    stamp,
  );
