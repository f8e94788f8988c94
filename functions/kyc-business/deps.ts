import type { OtpEngine } from '../../shared/adapters/table/otps.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { FaceDetector } from '../../shared/ports/face-detector.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycBusiness } from './workflow.ts';

export type KycBusinessDeps = {
  store: Store;
  vault: Vault;
  otps: OtpEngine;
  messages: Messages;
  documents: Pick<Documents, 'read'>;
  faceDetector: FaceDetector;
  ids: Ids;
  policy: Policy;
};

export type Handle<K extends keyof (typeof kycBusiness)['routes']> = Handler<
  (typeof kycBusiness)['routes'][K],
  KycBusinessDeps
>;
