import { parseArgs } from 'node:util';
import * as z from 'zod';
import { Origin } from '../../shared/platform/origins.ts';
import { Unusable, wordsOf } from '../terminal/unusable.ts';

const USAGE =
  'Usage: npm run smoke -- --url <https://…> [--origin <https://app…>] [--timeout <seconds>] [--json] [--help]';

export const HELP = `${USAGE}

Asks a deployment, as a stranger would, what each must answer. It needs no credentials and opens no account. Two sign-ins
with made-up addresses are refused: they stand in the sign-in log as such, and end with it.

  --url      where the API is, with the stage's path if it has one
  --origin   a page that may call it from a browser (CORS); without it, only foreign pages are tried
  --timeout  seconds to wait for each answer, 10 unless told
  --json     the checks as JSON
  --help     this text

Exit code: 0 all is well, 1 a check failed, 2 nothing could be asked.`;

const Options = z.object({
  url: z.url({ protocol: /^https?$/, error: 'the address of the API is wanted' }).transform((text) => {
    const { origin, pathname } = new URL(text);
    return `${origin}${pathname}`.replace(/\/+$/, '');
  }),
  origin: Origin.optional(),
  timeout: z.coerce.number({ error: 'a number of seconds is wanted' }).positive().max(300),
  json: z.boolean(),
});

export type Options = z.output<typeof Options>;

/** What was asked for. @throws Unusable naming what is missing or wrong */
export const optionsOf = (args: readonly string[]): Options | 'help' => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        origin: { type: 'string' },
        timeout: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const options = Options.safeParse(values);
    if (options.success) return options.data;
    const [first] = options.error.issues;
    throw new Error(`--${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
  } catch (cause) {
    throw new Unusable(`${wordsOf(cause)}. ${USAGE}`);
  }
};
