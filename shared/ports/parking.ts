/** Keeps stream records that could not be written, whole and encrypted, until they are driven again. */
export type Parking = { park(key: string, record: unknown): Promise<void> };
