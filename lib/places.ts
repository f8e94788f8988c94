import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { KeyAction, KeyName } from '../shared/http/workflow.ts';
import type { FilePlace } from '../shared/ports/documents.ts';
import type { Stage } from './stages.ts';

/** The ARNs that rights are about. `queue` is absent where nothing is sent. */
export type Places = {
  table: string;
  tableKey: string;
  keys: (name: KeyName, action: KeyAction) => string[];
  archive: string;
  seals: string;
  archiveKey: string;
  files: (place: FilePlace) => string;
  documentsKey: string;
  operationsKey: string;
  queue?: string;
  adminPool: string;
};

/** Use of a key that an AWS service makes in the function's name, never a direct call. */
export const throughService = (
  stage: Stage,
  service: string,
  key: string,
  actions: readonly string[],
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${stage.region}.amazonaws.com` } },
  });
