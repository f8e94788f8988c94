import { KMSClient } from '@aws-sdk/client-kms';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { vaultOf } from '../../shared/adapters/compose/vault.ts';
import { rekognitionFaces } from '../../shared/adapters/rekognition/rekognition-faces.ts';
import { s3Files } from '../../shared/adapters/s3/s3-files.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { handlers } from './handlers.ts';
import { kycBusiness } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true, UPLOADS_BUCKET: true, DOCUMENTS_BUCKET: true }),
);

const base = baseOf(kycBusiness.name, env);
const documents = s3Files(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET });
const faceDetector = rekognitionFaces(new RekognitionClient());
const parts = signIn(env, base.metrics);

const prepare = ahead(async () => {
  const { deps, ...around } = await parts();
  return { deps: { ...deps, vault: vaultOf(new KMSClient(), env), documents, faceDetector }, ...around };
});

export const handler = serve(kycBusiness, handlers, base, prepare);
