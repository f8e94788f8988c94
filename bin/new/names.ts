import { Unusable } from '../terminal/unusable.ts';

/** `kycReview` or `KycReview` as `kyc-review`. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);

/** `kyc-review` or `KycReview` as `kycReview`. */
export const camel = (name: string): string =>
  name
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** `kyc-review` or `kycReview` as `KycReview`. */
export const pascal = (name: string): string => camel(name).replace(/^[a-z]/, (letter) => letter.toUpperCase());

const shapes = {
  workflow: [/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'kebab-case, like kyc-review'],
  operation: [/^[a-z][a-zA-Z0-9]*$/, 'camelCase, a verb first, like revealNumber'],
  entity: [/^[A-Z][a-zA-Z0-9]*$/, 'PascalCase, like ReviewNote'],
  provider: [/^[a-z][a-z0-9]*$/, 'one word in small letters, like setu'],
  method: [/^(?:GET|POST|PUT|PATCH|DELETE)$/, 'GET, POST, PUT, PATCH or DELETE'],
  path: [/^\/v1(?:\/(?:[a-z][a-z0-9-]*|\{[a-zA-Z]+\}))+$/, 'like /v1/me/things/{thingId}'],
} as const satisfies Record<string, readonly [RegExp, string]>;

/** @throws Unusable with the mend */
export const named = (what: keyof typeof shapes, value: string | undefined): string => {
  const [shape, like] = shapes[what];
  if (value !== undefined && shape.test(value)) return value;
  throw new Unusable(`${value === undefined ? `No ${what} was given` : `${value} is no ${what}`}: write it ${like}.`);
};
