import { describe, expect, it } from 'vitest';
import { admin } from '../../support/admins.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson } from '../../support/journey.ts';
import { said } from '../../support/users.ts';
import { world } from '../../support/roles.ts';

describe('POST /v1/admin/users', () => {
  it('answers 201 with an admin, the same one when it is repeated', async () => {
    const { make, app } = await world();
    const made = await make();
    expect([made.status, made.body]).toMatchObject([201, { role: 'admin', isActive: true, email: 'nia@example.com' }]);
    expect((await make()).body['userCode']).toBe(made.body['userCode']);
    expect(app.directory.invitations).toEqual(['nia@example.com']);
  });

  it('answers 201 with a user, who sets a first password by a code', async () => {
    const { make, app } = await world();
    const body = { role: 'user', email: 'Uma@example.com', mobile: '9811122233' };
    const made = await make(body);
    expect(made.body).toMatchObject({
      role: 'user',
      email: 'uma@example.com',
      isMobileVerified: false,
      isActive: true,
    });
    expect((await make(body)).body['userCode']).toBe(made.body['userCode']);
    const asked = await app.request('POST', '/v1/otps', {
      body: { purpose: 'forgot_password', identifier: 'uma@example.com', otpType: 'email' },
    });
    const otp = app.outbox.at(-1)?.values['code'];
    const reset = await app.request('POST', '/v1/passwords/reset', {
      body: { otpId: asked.body['otpId'], otp, newPassword: 'a long and fine sentence' },
    });
    expect(said(reset)).toEqual([204, undefined]);
    const login = await app.request('POST', '/v1/sessions', {
      body: { identifier: 'uma@example.com', password: 'a long and fine sentence', platform: 'web' },
    });
    expect(login.status).toBe(201);
  });

  it('answers 409 to an address that is somebody’s', async () => {
    const { make, user } = await world();
    expect(said(await make({ email: user.email }))).toEqual([409, 'conflict']);
    expect(said(await make({ role: 'user', email: user.email, mobile: '9811122233' }))).toEqual([409, 'conflict']);
  });

  it('answers 403 to an admin who would make an admin, and keeps users to their branch', async () => {
    const { app, boss } = await world();
    for (const code of ['NORTH', 'SOUTH']) await makeBranch(app, boss.claims, code);
    const { claims } = await admin(app, { branchCode: 'NORTH', features: { USER: 'full' } });
    const person = () => {
      const { email, mobile } = newPerson();
      return { email, mobile, firstName: 'Uma' };
    };
    const make = (body: object) => app.request('POST', '/v1/admin/users', { claims, body });
    expect(said(await make({ role: 'admin', email: 'x@example.com', firstName: 'X' }))).toEqual([403, 'forbidden']);
    expect((await make(person())).body['branchCode']).toBe('NORTH');
    expect(said(await make({ ...person(), branchCode: 'SOUTH' }))).toEqual([422, 'reference_invalid']);
    expect(said(await make({ ...person(), branchCode: 'XXXXX' }))).toEqual([422, 'reference_invalid']);
    const nowhere = await admin(app, { features: { USER: 'full' } });
    const refused = await app.request('POST', '/v1/admin/users', { claims: nowhere.claims, body: person() });
    expect(said(refused)).toEqual([422, 'reference_invalid']);
  });

  it('answers 400 to a user without and an admin with a mobile number, 422 to what is no address', async () => {
    const { make } = await world();
    expect(said(await make({ role: 'user' }))).toEqual([400, 'validation_failed']);
    expect(said(await make({ mobile: '9811122233' }))).toEqual([400, 'validation_failed']);
    expect(said(await make({ email: 'nothing' }))).toEqual([422, 'email_invalid']);
    expect(said(await make({ role: 'user', mobile: '123' }))).toEqual([422, 'mobile_invalid']);
  });
});

describe('POST /v1/admin/users for an address that the directory has for another account', () => {
  it('answers 409, and 201 once the directory is mended', async () => {
    const { app, make } = await world();
    const other = { email: 'nia@example.com' as never, userCode: 'OTHER1' as never, name: 'Other', sub: 'other' };
    app.directory.users.push({ ...other, groups: new Set(), enabled: true });
    expect(said(await make())).toEqual([409, 'conflict']);
    app.directory.users.splice(0);
    expect((await make()).status).toBe(201);
  });
});
