import type { SeedRow } from '../../bin/docs/seed-rows.ts';
import { examples } from './examples.ts';
import { keyFeatures } from './key-features.ts';
import { indexes, queries, relationships } from './lists.ts';
import { models } from './models.ts';
import { built, seedMap, type Place } from './place.ts';
import { bestPractices, featureSeed, registrationSteps, securityConsiderations } from './principles.ts';

/** `is_mobile_verified` → `isMobileVerified`. */
const camel = (name: string): string => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `OTPPurpose` → `otpPurpose`: lists are served under their names in camelCase. */
const listName = (name: string): string => name.replace(/^(?:OTP|[A-Z])/, (start) => start.toLowerCase());

const fieldPlace = (model: string, name: string): Place | undefined => {
  const known = models[model];
  const special = known?.fields[name] ?? `${known?.entity ?? ''}.${camel(name)}`;
  return typeof special === 'string' ? known?.place(special) : special;
};

/** Where a row of the old system's documentation went. @returns undefined for one that nobody mapped: a failing test */
export const placeOf = ({ kind, of, text }: SeedRow): Place | undefined => {
  const name = `${of} / ${text}`;
  switch (kind) {
    case 'model':
      return models[of]?.place(models[of].entity);
    case 'choice':
      return built(`${listName(of)}.${text}`, 'GET /v1/choices', seedMap);
    case 'field':
      return fieldPlace(of, text);
    case 'index':
      return indexes[name];
    case 'relationship':
      return relationships[name];
    case 'query':
      return queries[name];
    case 'example':
      return examples[name];
    case 'key feature':
      return keyFeatures[name];
    case 'best practice':
      return bestPractices[name];
    case 'security consideration':
      return securityConsiderations[name];
    case 'feature seed':
      return featureSeed;
    case 'registration step':
      return registrationSteps[of];
  }
};
