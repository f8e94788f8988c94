import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { stagesHere } from '../lib/context.ts';
import { commandOf, warningOf } from './deploy/command.ts';
import { Unusable } from './terminal/unusable.ts';

const root = join(import.meta.dirname, '..');

/** Asked of the SDK, which looks where the CDK looks; no call is made. */
const needCredentials = async (region: string): Promise<void> => {
  try {
    await new KMSClient({ region }).config.credentials();
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new Unusable(
      `No credentials of AWS were found (${why}): sign in with \`aws sso login\` or set AWS_PROFILE, then run this again.`,
    );
  }
};

/** The pinned CDK CLI of this project, over this stage alone. @returns its exit code */
const runCdk = (args: readonly string[], stage: string, region: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, CREDBUZZPAY_STAGE: stage, AWS_REGION: region },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

try {
  const command = commandOf(process.argv.slice(2), stagesHere());
  const { region, name } = command.stage;
  await needCredentials(region);
  const warning = warningOf(command);
  if (warning !== undefined) console.error(warning);
  process.exitCode = await runCdk(command.cdk, name, region);
} catch (cause) {
  console.error(cause instanceof Unusable ? cause.message : cause);
  process.exitCode = 1;
}
