import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { otp } from './workflow.ts';

export type OtpDeps = Pick<SignInParts, 'store' | 'otps' | 'ids' | 'identifierMac' | 'messages'>;

export type Handle<K extends keyof (typeof otp)['routes']> = Handler<(typeof otp)['routes'][K], OtpDeps>;
