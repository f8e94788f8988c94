import * as z from 'zod';
import { rule } from '../rule.ts';

/** Classes of companies as their numbers name them (Ministry of Corporate Affairs). */
const CLASSES = ['PTC', 'PLC', 'OPC', 'NPL', 'FTC', 'GOI', 'SGC', 'FLC', 'GAP', 'GAT', 'ULL', 'ULT'] as const;
export type CompanyClass = (typeof CLASSES)[number];

/** Listing, industry, state, year, class, number of registration. */
const pattern = new RegExp(`^[LUF][0-9]{5}[A-Z]{2}([0-9]{4})(${CLASSES.join('|')})[0-9]{6}$`);

/** The first act on companies in India. */
const FIRST_YEAR = 1850;

/** The year a company was incorporated in, as its number says; whether that has come depends on the clock. */
export const cinYear = (cin: string): number => Number(pattern.exec(cin)?.[1]);

/** What kind of company a number says it is. @returns undefined when it is no CIN */
export const cinClass = (cin: string): CompanyClass | undefined => {
  const found = pattern.exec(cin)?.[2];
  return CLASSES.find((one) => one === found);
};

/** A corporate identification number; anything else is refused with `cin_invalid`. */
export const CinInput = z
  .string()
  .max(30)
  .overwrite((text) => text.trim().toUpperCase())
  .refine((text) => cinClass(text) !== undefined && cinYear(text) >= FIRST_YEAR, rule('cin_invalid', 'not a CIN'));
