import { getAuditEntry } from './get-audit-entry.ts';
import { getAuditIntegrity } from './get-audit-integrity.ts';
import { getAuditProof } from './get-audit-proof.ts';
import { getAuditStatistics } from './get-audit-statistics.ts';
import { listAudit } from './list-audit.ts';

/** One handler for each route of this workflow. */
export const handlers = { listAudit, getAuditEntry, getAuditProof, getAuditStatistics, getAuditIntegrity };
