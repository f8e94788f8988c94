import * as z from 'zod';
import { Country } from '../../entities/parts.ts';
import type { Place } from '../../ports/locator.ts';

/** A part that is not as expected is not known. */
const known = <S extends z.ZodType>(part: S) => part.optional().catch(undefined);

const Named = z.object({ names: z.object({ en: z.string().min(1) }) });

/** What we read of a record of GeoLite2-City, GeoIP2-City or GeoIP2-Enterprise, and of their like. */
const GeoRecord = z.object({
  country: known(z.object({ iso_code: Country })),
  subdivisions: known(z.tuple([Named], z.unknown())),
  city: known(Named),
  traits: known(z.looseObject({ autonomous_system_number: known(z.int().positive()) })),
});

/** `is_anonymous`, `is_anonymous_vpn`, `is_anonymous_proxy`. @returns undefined when the database does not say */
const anonymity = (traits: Readonly<Record<string, unknown>> = {}): boolean | undefined => {
  const flags = Object.entries(traits).filter(([name]) => name.startsWith('is_anonymous'));
  return flags.length === 0 ? undefined : flags.some(([, value]) => value === true);
};

/** A database record as we keep places. */
export const placeOf = (found: unknown): Place => {
  const { data: record } = GeoRecord.safeParse(found);
  const asn = record?.traits?.autonomous_system_number;
  const anonymous = anonymity(record?.traits);
  return {
    ...(record?.country && { country: record.country.iso_code }),
    ...(record?.subdivisions && { region: record.subdivisions[0].names.en }),
    ...(record?.city && { city: record.city.names.en }),
    ...(asn !== undefined && { asn: `AS${asn}` }),
    ...(anonymous !== undefined && { anonymous }),
  };
};
