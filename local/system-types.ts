import type { FunctionDeclaration } from '../shared/http/workflow.ts';
import type { Clock } from './clock.ts';
import type { FunctionHost } from './function-host.ts';
import type { Inbox } from './inbox.ts';
import type { SeededAdmin } from './seed-admins.ts';

export type SystemOptions = {
  /** Holds everything that outlives a restart. */
  dataDir: string;
  /** Every function of the system: `functions` of functions/manifest.ts. */
  declared: readonly FunctionDeclaration[];
  /** Folder with `<name>/index.ts` of each. */
  source?: string;
  /** 0, the default, for a free one. */
  port?: number;
  controlPort?: number;
  referencePort?: number;
  /** Starts empty. */
  fresh?: boolean;
  /** Also gets what functions print, besides `functions.log`. */
  verbose?: NodeJS.WritableStream;
  /** A database that runs already, and the table to use there. */
  dynamodb?: string;
  tableName?: string;
  /** An .mmdb file that tells where addresses are. */
  geoDatabase?: string | undefined;
  /** The pages that may call from a browser, unless a developer's usual ones. */
  origins?: readonly string[] | undefined;
};

export type Endpoints = Record<
  'api' | 'local' | 'inbox' | 'docs' | 'dynamodb' | 'kms' | 's3' | 'sqs' | 'messages' | 'kycSandbox',
  string
> & {
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  admins: readonly SeededAdmin[];
};

export type System = {
  endpoints: Endpoints;
  tableName: string;
  clock: Clock;
  inbox: Inbox;
  metrics: () => unknown;
  invoke: FunctionHost['invoke'];
  /** Loads the functions that nobody called yet, so that their first callers need not wait. */
  warm: () => Promise<void>;
  /** Resolves when the database ended by itself: nothing works any more. */
  lost: Promise<Error>;
  stop: () => Promise<void>;
};
