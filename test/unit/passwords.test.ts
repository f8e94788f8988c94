import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash } from '../../shared/domain/passwords/hash.ts';
import { NewPassword } from '../../shared/domain/passwords/password.ts';
import { isReused } from '../../shared/domain/passwords/reuse.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { Secret } from '../../shared/domain/secret.ts';

describe('password hashes', () => {
  it('are argon2id at the cost OWASP names, salted, in PHC notation', async () => {
    const [one, other] = [
      await hashPassword(new Secret('correct horse')),
      await hashPassword(new Secret('correct horse')),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(needsRehash(one)).toBe(false);
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
    expect(needsRehash(reference)).toBe(true);
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

  it('is not one of the current and the last five, in any notation', async () => {
    const old = 'pbkdf2_sha256$20000$seasalt$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=';
    const hashes = await Promise.all(['one', 'two', 'three', 'four'].map((text) => hashPassword(new Secret(text))));
    const history = [...hashes, old, await hashPassword(new Secret('six')), await hashPassword(new Secret('seven'))];
    const reused = (text: string) => isReused(new Secret(text), history);
    expect([await reused('one'), await reused('l\u00e8tmein'), await reused('six')]).toEqual([true, true, true]);
    expect([await reused('seven'), await reused('eight')]).toEqual([false, false]);
    expect(await isReused(new Secret('one'), [])).toBe(false);
  });
});
