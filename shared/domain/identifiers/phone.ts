import * as z from 'zod';
import { rule } from '../rule.ts';
import { Mobile } from './mobile.ts';

/** Ten digits, of a mobile or of a landline with the code of its city (National Numbering Plan), as people write them. */
const spelling = /^(?:\+91|91|0)?([1-9][0-9]{9})$/;

/** A telephone number in E.164, as stored and compared. */
export const Phone = z
  .string()
  .regex(/^\+91[1-9][0-9]{9}$/)
  .brand<'Phone'>();
export type Phone = z.output<typeof Phone>;

/** A telephone number as people type it; the output is E.164. Refused with `phone_invalid`. */
export const PhoneInput = z
  .string()
  .max(24)
  .overwrite((text) => text.replaceAll(/[ ()-]/g, '').replace(spelling, '+91$1'))
  .refine((text) => Phone.safeParse(text).success, rule('phone_invalid', 'not an Indian telephone number'))
  .brand<'Phone'>();

/** Whether messages reach it: those of landlines do not. */
export const takesMessages = (phone: Phone): boolean => Mobile.safeParse(phone).success;
