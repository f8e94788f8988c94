import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { kycProvidersOf } from '../../shared/adapters/compose/kyc-providers.ts';
import { kycParts } from '../../shared/adapters/compose/kyc.ts';
import { offlineEkycOf } from '../../shared/adapters/compose/offline-ekyc.ts';
import { s3Files } from '../../shared/adapters/s3/s3-files.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { handlers } from './handlers.ts';
import { kycAadhaar } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({
    ...userReads,
    UPLOADS_BUCKET: true,
    DOCUMENTS_BUCKET: true,
    EKYC_TEST_CERTIFICATE: true,
    KYC_PROVIDER: true,
  }),
);

const base = baseOf(kycAadhaar.name, env);
const documents = s3Files(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET });
const offlineEkyc = offlineEkycOf(env);
const providers = kycProvidersOf(env, base);

const prepare = ahead(async () => {
  const [{ deps, ...around }, { aadhaarOtp, digilocker, redirectUrls }] = await Promise.all([
    kycParts(env, base),
    providers(),
  ]);
  return { deps: { ...deps, documents, offlineEkyc, aadhaarOtp, digilocker, redirectUrls }, ...around };
});

export const handler = serve(kycAadhaar, handlers, base, prepare);
