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

/** Whether routes ask for a feature: without it nobody but a super_admin passes them. */
export const isSeeded = (code: FeatureCode): boolean => Object.hasOwn(seeded, code);

/** Code and name of each seeded feature. */
export const seededFeatures = Object.entries(seeded).map(([code, featureName]) => ({
  featureCode: FeatureCode.parse(code),
  featureName,
}));
