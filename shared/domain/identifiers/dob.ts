import { dayInIndia, IsoDate, type IsoTime } from '../time.ts';

const YOUNGEST = 18;
const OLDEST = 120;

/** A date of birth, `YYYY-MM-DD`. Whether its owner is of age depends on the clock: see {@link isOfAge}. */
export const Dob = IsoDate;

/** Where the month and day begin in `YYYY-MM-DD`. */
const MONTH = 5;

/**
 * Completed years on the day in India that `at` falls in; negative before birth. Who was born on 29 February ages
 * on 1 March of common years.
 */
export const ageOn = (dob: string, at: IsoTime): number => {
  const today = dayInIndia(at);
  const years = Number(today.slice(0, 4)) - Number(dob.slice(0, 4));
  return today.slice(MONTH) < dob.slice(MONTH) ? years - 1 : years;
};

/** Whether a person may hold an account: 18 to 120 years old (rules.md, Registration 7). Otherwise refuse `underage`. */
export const isOfAge = (dob: string, at: IsoTime): boolean => {
  const age = ageOn(dob, at);
  return age >= YOUNGEST && age <= OLDEST;
};
