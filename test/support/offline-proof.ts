import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { type TestApp } from './app.ts';
import { type Applicant } from './kyc.ts';

export const record = (app: TestApp, { userCode }: Applicant) =>
  app.store.get(aadhaarKyc, { userCode: userCode as never });

export const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
