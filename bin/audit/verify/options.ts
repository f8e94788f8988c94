import { parseArgs } from 'node:util';
import { Unusable, wordsOf } from '../../terminal/unusable.ts';

const USAGE = 'Usage: npm run audit:verify -- <file or folder>… --key <public.pem>… [--log <stage>] [--json]';

export const HELP = `${USAGE}

Checks the audit log with nothing but an export (or files of the archive and the seals bucket) and the public key.

  <file or folder>  .jsonl, .json, .jsonl.gz or .json.gz; folders with all that is below them
  --key             PEM file with a public key that signs seals; several may be given. To get it:
                    aws kms get-public-key --key-id alias/credbuzzpay-<stage>-audit-signing-1 \\
                      --query PublicKey --output text | base64 -d | openssl pkey -pubin -inform DER -out public.pem
  --log             the log it must be of: prod, staging, …
  --json            the whole verdict as JSON
  --help            this text

Exit code: 0 proved, 1 faults were found, 2 nothing could be checked.
See docs/guides/audit.md.`;

export type Options = { paths: string[]; keys: string[]; log: string | undefined; json: boolean; help: boolean };

const parsed = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true, default: [] },
        log: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new Unusable(`${wordsOf(cause)}. ${USAGE}`);
  }
};

/** What was asked for. @throws Unusable naming what is missing or wrong */
export const optionsOf = (args: string[]): Options => {
  const { values, positionals: paths } = parsed(args);
  const { key: keys, log, json, help } = values;
  if (help) return { paths, keys, log, json, help };
  if (paths.length === 0) throw new Unusable(`Name the files to check. ${USAGE}`);
  if (keys.length === 0) throw new Unusable(`Give the public key that you trust with --key. ${USAGE}`);
  return { paths, keys, log, json, help };
};
