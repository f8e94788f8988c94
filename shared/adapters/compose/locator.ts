import type { Environment } from '../../platform/env.ts';
import type { Locate } from '../../ports/locator.ts';
import { mmdbLocator } from '../geo/mmdb-locator.ts';

/**
 * Looks addresses up in the operator's database; without one nothing is known of any.
 * @throws Error naming the variable: a function whose database is missing must not start as if it knew nothing
 */
export const locatorOf = ({ GEO_DATABASE: file }: Partial<Pick<Environment, 'GEO_DATABASE'>>): Locate => {
  if (file === undefined) return () => ({});
  try {
    return mmdbLocator(file);
  } catch (cause) {
    throw new Error(`GEO_DATABASE: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};
