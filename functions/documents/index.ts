import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { s3Documents } from '../../shared/adapters/s3/s3-documents.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { announceDocument } from './announce-document.ts';
import { getDocument } from './get-document.ts';
import { listDocuments } from './list-documents.ts';
import { documents } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, UPLOADS_BUCKET: true, DOCUMENTS_BUCKET: true }));

const files = s3Documents(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET });
const lists = signedInLists(env, { posts: true });

const handlers = { announceDocument, listDocuments, getDocument };
export const handler = serve(documents, handlers, baseOf(documents.name, env), async () => {
  const { deps, ...around } = await lists();
  return { ...around, deps: { ...deps, documents: files, policy: policyOf(env) } };
});
