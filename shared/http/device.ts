import type * as z from 'zod';
import type { DeviceInfo } from '../entities/parts.ts';
import type { Device } from './schemas.ts';

/** The device as records keep it: its token is a secret and stays out. */
export const deviceOf = (device: z.output<typeof Device> | undefined): DeviceInfo | undefined => {
  if (!device) return undefined;
  const { token: _token, ...kept } = device;
  return kept;
};
