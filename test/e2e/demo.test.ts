import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { scratch } from '../local/support/scratch.ts';

const run = promisify(execFile);

it('the demo goes as it says, on a system of its own, and leaves nothing behind', async () => {
  const [cwd, TMPDIR] = [scratch(), scratch()];
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../../bin/demo.ts')], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', TMPDIR },
  });
  expect(stdout).toContain('went as expected');
  for (const shown of [
    '"city":"Mysuru"',
    'account_locked',
    'session_revoked',
    'deviceToken',
    '"expired":',
    'otpauth://totp/',
    'recoveryCodes',
    '"reason":"risk"',
    'new_device, recent_failures, after_reset',
    '"reason":"two_factor"',
    'step_up_required',
    'feature_denied',
    '/v1/admin/users?q=',
    'self_action_forbidden',
    'it would change:',
    'aadhaarNumberEncrypted',
    'aadhaar_already_used',
    'share_code_invalid',
    'The picture is blurred',
    '"isKycComplete":true',
    'accountNumberEncrypted',
    'PROVED: every entry is the one that was logged.',
    'entry_edited: UserAccount',
    'NOT PROVED: 1 fault.',
  ])
    expect(stdout).toContain(shown);
  expect([readdirSync(cwd), readdirSync(TMPDIR)]).toEqual([[], []]);
});
