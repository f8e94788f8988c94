import type { Entry } from '../../shared/adapters/table/audit/entry-of.ts';
import type { AuditAction } from '../../shared/domain/choices.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import type { MetricName } from '../../shared/platform/metrics.ts';

const steps: Partial<Record<AuditAction, MetricName>> = {
  kyc_submit: 'KycSubmitted',
  kyc_approve: 'KycApproved',
  kyc_reject: 'KycRejected',
};

const records = new Set<string>([aadhaarKyc, panKyc, businessDetails, bankDetails].map(({ name }) => name));

/** The step of the KYC funnel that an entry notes: of the record itself, not of what changes with it. */
export const milestoneOf = ({
  action,
  resourceType,
}: Pick<Entry, 'action' | 'resourceType'>): MetricName | undefined =>
  records.has(resourceType) ? steps[action] : undefined;
