import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asvsChapters, asvsPage, shownIn } from '../bin/docs/asvs.ts';
import { openApiFile } from '../bin/docs/openapi.ts';
import { entities } from '../shared/entities/registry.ts';
import { minutes } from '../shared/domain/time.ts';
import { testApp } from './support/app.ts';
import { enrol } from './support/authenticator.ts';
import { codesOf, logIn, newPerson, register } from './support/journey.ts';

const rows = Object.values(asvsChapters).flat();
const root = join(import.meta.dirname, '..');

/** The levels of ASVS 5.0.0, one digit for each requirement of a section. */
const sections = {
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V9.1': '111',
  'V9.2': '1222',
};

/** The lines that open a test or a group of tests that runs, or name one that is looped over. */
const titleLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /\b(?:it|describe)\b.*['"`]|^\s*\]?\)?\(?['"`]/.test(line) && !/\.(?:skip|todo)\b/.test(line));

describe('the answers to OWASP ASVS', () => {
  it('hold every requirement of the three chapters once, in order, with its level', () => {
    const expected = Object.entries(sections).flatMap(([section, levels]) =>
      Array.from(levels, (level, at) => `${section}.${at + 1} at ${level}`),
    );
    expect(rows.map(({ id, level }) => `${id} at ${level}`)).toEqual(expected);
  });

  it('leave nothing unsaid', () => {
    const said = rows.map((row) => {
      if ('met' in row) return [row.asks, row.met.how, row.met.test.title];
      return 'unmet' in row ? [row.asks, row.unmet.why, row.unmet.next] : [row.asks, row.notApplicable];
    });
    expect(rows.filter((_, at) => said[at]?.some((text) => text.trim() === '') !== false)).toEqual([]);
  });

  it.each(rows.flatMap((row) => [[row.id, shownIn(row)] as const].filter(([, shown]) => shown)))(
    '%s is shown by a test that exists',
    (_, shown) => {
      const { file, title } = shown!;
      const named = titleLines(readFileSync(join(root, file), 'utf8')).filter((line) => line.includes(title));
      expect(named).toHaveLength(1);
    },
  );

  it('stand in the guide, each with what it comes to', () => {
    const { text } = asvsPage(asvsChapters);
    for (const { id, level, asks } of rows) expect(text).toContain(`| ${id} | ${level} | ${asks} |`);
    expect(text).toContain(`Requirements: ${rows.length} (`);
    expect(text.split('**Not met.**')).toHaveLength(rows.filter((row) => 'unmet' in row).length + 1);
  });
});

/** What the answers claim and no other test shows. */
describe('the system', () => {
  it('knows no account but those that somebody registered or made an admin', () => {
    const sources = ['bin', 'functions', 'local', 'shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(folder, path)),
    );
    const birthplaces = sources.filter((path) =>
      /\bcreate\(\s*userAccount\b/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(birthplaces.sort()).toEqual([
      'functions/registration/open-account.ts',
      'shared/adapters/table/admin-row.ts',
      'shared/adapters/table/new-user.ts',
    ]);
  });

  it('has no password hints and asks no secret questions', () => {
    const fields = Object.values(entities).flatMap(({ schema }) => Object.keys(schema.shape));
    const named = [...openApiFile('0').matchAll(/"(\w+)":/g)].map(([, name = '']) => name);
    expect(named).toContain('currentPassword');
    expect([...fields, ...named].filter((name) => /hint|question/i.test(name))).toEqual([]);
  });

  it('asks for the second factor after a reset, by no contact that proved it', async () => {
    const newPassword = 'a bicycle in the rain';
    const afterReset = async (
      prepare: (app: Awaited<ReturnType<typeof testApp>>, token: string) => Promise<unknown>,
    ) => {
      const app = await testApp();
      const person = newPerson();
      await prepare(app, (await register(app, person)).accessToken);
      app.advance(minutes(2));
      const asked = await app.request('POST', '/v1/otps', {
        body: { purpose: 'forgot_password', identifier: person.email, otpType: 'email' },
      });
      const reset = { otpId: asked.body['otpId'], otp: codesOf(app, person).emailOtp, newPassword };
      expect((await app.request('POST', '/v1/passwords/reset', { body: reset })).status).toBe(204);
      return logIn(app, { ...person, password: newPassword });
    };
    const byApp = await afterReset(enrol);
    expect([byApp.status, byApp.body['methods']]).toEqual([202, ['authenticator', 'recovery_code']]);
    const byMail = await afterReset(async (app, token) => {
      const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method: 'email' } });
      const otp = app.outbox.at(-1)?.values['code'];
      await app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId: body['otpId'], otp } });
    });
    expect([byMail.status, byMail.body['methods']]).toEqual([202, ['sms', 'recovery_code']]);
  });
});
