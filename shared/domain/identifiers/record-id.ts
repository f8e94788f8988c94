import * as z from 'zod';

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A ULID: 48 bits of time and 80 random ones in Crockford's base 32, so that text order is time order. */
export const Ulid = z.string().regex(ulid).brand<'Ulid'>();
export type Ulid = z.output<typeof Ulid>;

/** The id of a record: a ULID, or the 16 characters an imported record had in the old system. */
export const RecordId = z.string().regex(/^(?:[0-7][0-9A-HJKMNP-TV-Z]{25}|[A-Za-z0-9_-]{16})$/);
export type RecordId = z.output<typeof RecordId>;
