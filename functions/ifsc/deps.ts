import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { IfscDirectory } from '../../shared/ports/ifsc-directory.ts';
import type { ifsc } from './workflow.ts';

export type IfscDeps = { directory: IfscDirectory; policy: { kyc: Pick<Policy['kyc'], 'bank'> } };

export type Handle<K extends keyof (typeof ifsc)['routes']> = Handler<(typeof ifsc)['routes'][K], IfscDeps>;
