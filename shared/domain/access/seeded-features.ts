import { FeatureCode } from '../identifiers/feature-code.ts';

/** The features that admin routes ask for; every stage is seeded with them (entities.md, AppFeature). */
const seeded = {
  KYC: 'KYC Management',
  USER: 'User Management',
  AUTH: 'Authentication',
  AUDI: 'Audit Logs',
  REPT: 'Reports',
} as const;

export type SeededFeature = keyof typeof seeded;

/** Code and name of each seeded feature. */
export const seededFeatures = Object.entries(seeded).map(([code, featureName]) => ({
  featureCode: FeatureCode.parse(code),
  featureName,
}));
