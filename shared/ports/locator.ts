import type * as z from 'zod';
import type { LocationInfo } from '../entities/parts.ts';

/** Where an address is believed to be. `anonymous`: of a network that hides who uses it, as far as the source tells. */
export type Place = z.output<typeof LocationInfo> & { anonymous?: boolean };

/** Looks an address up. What is not known is absent; nothing is known of private addresses, and it never throws. */
export type Locate = (ip: string) => Place;
