import { createPublicKey } from 'node:crypto';
import * as z from 'zod';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { workflows } from '../../functions/manifest.ts';
import { choices } from '../../shared/domain/choices.ts';
import { minutes } from '../../shared/domain/time.ts';
import type { Check } from './check.ts';
import { found, must } from './expect.ts';

const { getHealth, getChoices, getOpenApi, getNotices, getJwks } = healthAndChoices.routes;

/** Codes and tokens live for minutes: clocks further apart than this break them. */
const CLOCKS_APART_MS = minutes(5);

const health: Check = {
  name: 'health',
  mend: 'Look at the log of the function health-and-choices, and at the clock of this machine.',
  run: async ({ ask, now }) => {
    const { time } = found(await ask(getHealth.path), getHealth.replies[200]);
    const apart = Math.abs(Date.parse(time) - now());
    must(apart <= CLOCKS_APART_MS, `its clock is ${Math.round(apart / 1000)} seconds away from this machine's`);
  },
};

const lists: Check = {
  name: 'choices',
  mend: 'Deploy the revision you run this from: the lists are part of the code.',
  run: async ({ ask }) => {
    const given = found(await ask(getChoices.path), getChoices.replies[200]);
    const missing = Object.keys(choices).filter((name) => (given[name] ?? []).length === 0);
    must(missing.length === 0, `it has no list ${missing.join(', ')}`);
  },
};

const Document = z.object({
  openapi: z.string().startsWith('3.'),
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const document: Check = {
  name: 'openapi.json',
  mend: 'Run `npm run docs`, then deploy the revision you run this from.',
  run: async ({ ask }) => {
    const { info, paths } = found(await ask(getOpenApi.path), Document);
    const { version } = found(await ask(getHealth.path), getHealth.replies[200]);
    must(info.version === version, `it describes version ${info.version}, and version ${version} runs`);
    const routes = workflows.flatMap(({ routes }) => Object.values(routes));
    const missing = routes.filter(({ path, method }) => paths[path]?.[method.toLowerCase()] === undefined);
    const [first] = missing;
    must(!first, `${missing.length} routes are missing, ${first?.method ?? ''} ${first?.path ?? ''} among them`);
  },
};

const SigningKey = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  alg: z.literal('ES256').optional(),
  kid: z.string().min(1),
  x: z.string(),
  y: z.string(),
  d: z.undefined({ error: 'a private key is published' }).optional(),
});

const keys: Check = {
  name: 'keys',
  mend: 'Look at the KMS keys token-signing-<n> and at the right of health-and-choices to GetPublicKey.',
  run: async ({ ask }) => {
    const { keys } = found(await ask(getJwks.path), z.object({ keys: z.array(SigningKey).min(1) }));
    for (const { kid, kty, crv, x, y } of keys) {
      try {
        createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
      } catch {
        must(false, `the key ${kid} is no point of P-256`);
      }
    }
  },
};

const notices: Check = {
  name: 'notices',
  mend: 'Deploy the revision you run this from: nobody can register without notices to consent to.',
  run: async ({ ask }) => {
    const { items } = found(await ask(getNotices.path), getNotices.replies[200]);
    must(
      items.some(({ isRequired }) => isRequired),
      'none of the notices is required',
    );
  },
};

/** What anybody may read. */
export const facts: readonly Check[] = [health, lists, document, keys, notices];
