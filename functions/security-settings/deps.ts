import type { SecondStepParts } from '../../shared/adapters/compose/second-step.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { securitySettingsPages } from './workflow.ts';

export type SecurityDeps = Pick<
  SecondStepParts,
  'store' | 'otps' | 'vault' | 'factors' | 'attempts' | 'ids' | 'policy' | 'messages' | 'metrics'
>;

export type Handle<K extends keyof (typeof securitySettingsPages)['routes']> = Handler<
  (typeof securitySettingsPages)['routes'][K],
  SecurityDeps
>;
