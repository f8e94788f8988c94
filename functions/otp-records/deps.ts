import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { otpRecords } from './workflow.ts';

export type OtpRecordsDeps = { store: Store };

export type Handle<K extends keyof (typeof otpRecords)['routes']> = Handler<
  (typeof otpRecords)['routes'][K],
  OtpRecordsDeps
>;
