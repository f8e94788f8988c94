import { parseArgs } from 'node:util';
import * as z from 'zod';
import { systemNow } from '../shared/adapters/clock.ts';
import { randomIds } from '../shared/adapters/ids.ts';
import { hasSuperAdmin, makeAdmin, type MadeAdmin } from '../shared/adapters/table/admins.ts';
import type { StampOf } from '../shared/adapters/table/admin-row.ts';
import { seedFeatures } from '../shared/adapters/table/features.ts';
import { EmailWithSpelling } from '../shared/domain/identifiers/email-input.ts';
import { PersonNameInput } from '../shared/domain/identifiers/person-name.ts';
import { Outage } from '../shared/domain/outage.ts';
import { localPlace, stagePlace, type Place } from './admin-create/place.ts';
import { Unusable } from './terminal/unusable.ts';

const USAGE =
  'Usage: npm run admin:create -- (--stage <name> | --local) --email <address> --name "<first> <last>" [--another]';

/** The first word is the first name; a single word is all there is. */
const Name = z.string().transform((text) => {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return { first, last: rest.join(' ') };
});
const NameParts = Name.pipe(
  z.object({ first: PersonNameInput, last: z.union([z.literal('').transform(() => undefined), PersonNameInput]) }),
);

const Options = z.object({
  stage: z.string().optional(),
  local: z.boolean(),
  email: EmailWithSpelling,
  name: NameParts,
  another: z.boolean(),
});

const optionsOf = (): z.output<typeof Options> => {
  try {
    const { values } = parseArgs({
      options: {
        stage: { type: 'string' },
        local: { type: 'boolean', default: false },
        email: { type: 'string' },
        name: { type: 'string' },
        another: { type: 'boolean', default: false },
      },
    });
    const options = Options.parse(values);
    if ((options.stage === undefined) === options.local) return options;
    throw new Error('either --stage or --local');
  } catch (cause) {
    const first = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const why = first ? `--${first.path.join('.')}: ${first.message}` : cause instanceof Error ? cause.message : '';
    throw new Unusable(`${why}. ${USAGE}`);
  }
};

const alreadyThere = (stage: string): string =>
  `Stage ${stage} already has a super_admin, who can make others. To add one from here all the same, say --another.`;

const said = (made: MadeAdmin, { name }: Place, email: string): { sentence: string; ok: boolean } => {
  switch (made.kind) {
    case 'made':
      return {
        sentence: `${email} is now a super_admin of ${name} (${made.userCode}), and is invited by e-mail.`,
        ok: true,
      };
    case 'existed':
      return { sentence: `${email} is a super_admin of ${name} already (${made.userCode}).`, ok: true };
    case 'taken':
      return { sentence: `${email} belongs to another account of ${name}: use another address.`, ok: false };
    case 'not_first':
      return { sentence: alreadyThere(name), ok: false };
    case 'branch_inactive':
      return { sentence: 'The branch is not active.', ok: false };
  }
};

/** Makes the first super_admin of a stage; run again after a failure, it goes on where it ended. */
const main = async (): Promise<boolean> => {
  const { stage, email, name, another } = optionsOf();
  const place = stage === undefined ? localPlace() : await stagePlace(stage);
  const { store, directory } = place;
  if (!another && (await hasSuperAdmin(store, email.email))) throw new Unusable(alreadyThere(place.name));
  const at = systemNow();
  const stamp: StampOf = (action, more = {}) => ({
    action,
    actorType: 'system',
    reason: 'made by an operator with admin:create',
    ...more,
    at,
  });
  await seedFeatures(store, at, stamp('create'));
  const made = await makeAdmin(
    { store, directory, ids: randomIds },
    {
      email: email.email,
      emailAsTyped: email.asTyped,
      firstName: name.first,
      lastName: name.last,
      role: 'super_admin',
    },
    { at, stamp, by: 'system', onlyFirst: !another },
  );
  const { sentence, ok } = said(made, place, email.email);
  console.log(sentence);
  return ok;
};

try {
  process.exit((await main()) ? 0 : 1);
} catch (cause) {
  if (cause instanceof Unusable) console.error(cause.message);
  else if (cause instanceof Outage)
    console.error(
      `The ${cause.dependency} could not be used (${String(cause.cause)}): run this again, it goes on where it ended.`,
    );
  else console.error(cause);
  process.exit(1);
}
