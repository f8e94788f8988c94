import type { Handler } from '../../shared/http/route.ts';
import type { TokenKeys } from '../../shared/ports/tokens.ts';
import type { healthAndChoices } from './workflow.ts';

export type HealthDeps = {
  version: string;
  tokenKeys: TokenKeys;
  /** The OpenAPI document, read when first asked for: other requests should not pay for it. */
  openApi: () => Promise<{ openapi: string }>;
};

export type Handle<K extends keyof (typeof healthAndChoices)['routes']> = Handler<
  (typeof healthAndChoices)['routes'][K],
  HealthDeps
>;
