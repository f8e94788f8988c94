import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../shared/domain/password-hash.ts';
import { NewPassword } from '../../shared/domain/password.ts';
import { Secret } from '../../shared/domain/secret.ts';

describe('password hashes', () => {
  it('are argon2id at the cost OWASP names, salted, in PHC notation', async () => {
    const [one, other] = [
      await hashPassword(new Secret('correct horse')),
      await hashPassword(new Secret('correct horse')),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('match the password they were made of, in any Unicode form of it, and no other', async () => {
    const hash = await hashPassword(new Secret('caf\u00e9 au lait'));
    expect(await verifyPassword(new Secret('cafe\u0301 au lait'), hash)).toBe(true);
    expect(await verifyPassword(new Secret('cafe au lait'), hash)).toBe(false);
  });

  it('match the reference implementation', async () => {
    // phc-winner-argon2, test vectors of argon2id v=19: password "password", salt "somesalt", m=65536, t=2, p=1.
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword(new Secret('password'), reference)).toBe(true);
    expect(await verifyPassword(new Secret('passwore'), reference)).toBe(false);
  });

  it('never match nothing, nor a notation that is not known', async () => {
    expect(await verifyPassword(new Secret(''), undefined)).toBe(false);
    expect(await verifyPassword(new Secret('x'), 'plain')).toBe(false);
  });
});

describe('a new password', () => {
  it.each([
    ['seven77', false],
    ['eight888', true],
    ['पासवर्ड१२', true],
    ['🙂🙂🙂🙂🙂🙂🙂', false],
    ['🙂🙂🙂🙂🙂🙂🙂🙂', true],
    ['x'.repeat(128), true],
    ['x'.repeat(129), false],
  ])('%s: counted in characters, not bytes', (text, fits) => {
    const parsed = NewPassword.safeParse(text);
    expect(parsed.success).toBe(fits);
    if (!fits) expect(parsed.error?.issues[0]).toMatchObject({ params: { code: 'password_weak' } });
    if (fits) expect(JSON.stringify(parsed.data)).toBe('"[secret]"');
  });
});
