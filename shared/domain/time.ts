import * as z from 'zod';

/** A moment: ISO-8601 UTC with milliseconds, so that text order is time order. */
export const IsoTime = z.iso.datetime({ precision: 3 });
export type IsoTime = z.output<typeof IsoTime>;

/** A calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** The moment `milliseconds` later (earlier when negative). */
export const later = (at: IsoTime, milliseconds: number): IsoTime =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** The calendar day so many days later (earlier when negative). */
export const plusDays = (day: string, count: number): string => later(`${day}T00:00:00.000Z`, days(count)).slice(0, 10);

/** Whole seconds from one moment to another, rounded up; never negative. */
export const secondsUntil = (from: IsoTime, to: IsoTime): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 1000));

/** Seconds since 1970, rounded down (RFC 7519 NumericDate, DynamoDB TTL). */
export const epochSeconds = (at: IsoTime): number => Math.floor(Date.parse(at) / 1000);

/** The hour a moment falls in, `YYYY-MM-DDThh`: the bucket of due-work indexes. */
export const hourOf = (at: IsoTime): string => at.slice(0, 13);

/** India has one time zone, 5:30 ahead of UTC, without summer time. */
const IST = minutes(330);

/** Not from Intl: its short names differ between releases of ICU ("Sep", "Sept"). */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as people in India are told it, to the minute: `22 Nov 2026, 12:00 IST`. */
export const timeInIndia = (at: IsoTime): string => {
  const there = later(at, IST);
  const [year, month, day] = there.slice(0, 10).split('-').map(Number);
  return `${day ?? ''} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year ?? ''}, ${there.slice(11, 16)} IST`;
};

/** The day in Asia/Kolkata a moment falls in, `YYYY-MM-DD`. */
export const dayInIndia = (at: IsoTime): string => later(at, IST).slice(0, 10);

/** The hour of the day in Asia/Kolkata, 0–23. */
export const hourInIndia = (at: IsoTime): number => Number(later(at, IST).slice(11, 13));
