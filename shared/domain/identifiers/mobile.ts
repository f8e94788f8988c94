import * as z from 'zod';
import { rule } from '../rule.ts';

/** Indian mobile numbers: ten digits, the first 6–9 (National Numbering Plan), written as people do. */
const spelling = /^(?:\+91|91|0)?([6-9][0-9]{9})$/;

/** E.164 of an Indian mobile number in any usual spelling. @returns the text without separators when it is none */
export const normaliseMobile = (text: string): string => {
  const bare = text.replaceAll(/[ -]/g, '');
  return bare.replace(spelling, '+91$1');
};

/** A mobile number in E.164, as stored and compared. */
export const Mobile = z
  .string()
  .regex(/^\+91[6-9][0-9]{9}$/)
  .brand<'Mobile'>();
export type Mobile = z.output<typeof Mobile>;

/** A mobile number as people type it; the output is E.164. Refused with `mobile_invalid`. */
export const MobileInput = z
  .string()
  .max(24)
  .overwrite(normaliseMobile)
  .refine((text) => Mobile.safeParse(text).success, rule('mobile_invalid', 'not an Indian mobile number'))
  .brand<'Mobile'>();
