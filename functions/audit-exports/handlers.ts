import { exportAudit } from './export-audit.ts';
import { getAuditExport } from './get-audit-export.ts';

/** One handler for each route of this workflow. */
export const handlers = { exportAudit, getAuditExport };
