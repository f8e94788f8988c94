import type { LocationInfo } from '../entities/parts.ts';
import type * as z from 'zod';

export type Place = z.output<typeof LocationInfo> & { anonymous?: boolean };

/** Where an address is believed to be. Nothing is known of an address nobody mapped. */
export type Locate = (ip: string) => Place;
