import * as z from 'zod';
import { readEnv, type Environment } from './env.ts';

/** As browsers send it in `Origin` (RFC 6454, section 7): https, or plain http on the machine itself. Never a pattern. */
export const Origin = z.string().refine(
  (text) => {
    const { protocol, hostname = '', origin } = URL.parse(text) ?? {};
    if (origin !== text || !/^[a-z0-9.-]+$/.test(hostname)) return false;
    return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  },
  { error: 'an origin: https:// and a host, no path, no * (http://localhost with a port on stage dev)' },
);

const Told = z.object({
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(Origin)),
});

/** The pages that may call this stage from a browser. @throws Error naming what is no origin */
export const corsOriginsOf = (env: Pick<Environment, 'CORS_ORIGINS'>): string[] => readEnv(env, Told).CORS_ORIGINS;
