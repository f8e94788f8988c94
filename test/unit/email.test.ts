import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { EmailInput, EmailWithSpelling } from '../../shared/domain/identifiers/email-input.ts';
import { Email, isEmail, normaliseEmail } from '../../shared/domain/identifiers/email.ts';

const codesOf = (schema: z.ZodType, input: unknown): unknown[] => {
  const result = schema.safeParse(input);
  return result.success
    ? []
    : result.error.issues.map((issue) => (issue.code === 'custom' ? (issue.params?.['code'] as unknown) : issue.code));
};

describe('e-mail', () => {
  it.each([
    [' John.Doe@Example.COM ', 'john.doe@example.com'],
    ['a@BÜCHER.example', 'a@xn--bcher-kva.example'],
    ['a+b@sub.example.co.in', 'a+b@sub.example.co.in'],
    ['o#brien@example.com', 'o#brien@example.com'],
  ])('normalises %j', (typed, stored) => {
    expect(EmailInput.parse(typed)).toBe(stored);
    expect(Email.parse(stored)).toBe(stored);
  });

  it.each([
    '',
    'john',
    'john@',
    '@example.com',
    'a@b@example.com',
    'a@example.com@example.org',
    'john@localhost',
    'john@127.0.0.1',
    'a b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a@-example.com',
    'a@example..com',
    `${'a'.repeat(65)}@example.com`,
    'a\u0000@example.com',
    'jose\u0301@example.com',
    'a@mailinator.com',
    'a@box.mailinator.com',
  ])('refuses %j as email_invalid', (typed) => {
    expect(codesOf(EmailInput, typed)).toEqual(['email_invalid']);
  });

  it.each([
    ['64 bytes before the @', `${'a'.repeat(64)}@example.com`, true],
    ['65 bytes before the @', `${'a'.repeat(65)}@example.com`, false],
    ['254 bytes in all', `a@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(61)}.${'e'.repeat(62)}.com`, true],
    ['255 bytes in all', `a@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(61)}.${'e'.repeat(63)}.com`, false],
  ])('has a length that RFC 5321 lets mail servers take: %s', (_, email, fits) => {
    expect(isEmail(email)).toBe(fits);
  });

  it.each(['John@example.com', 'john@b\u00fccher.example', 'john', ' john@example.com'])(
    'is stored only as it is normalised, not as %j',
    (text) => expect(Email.safeParse(text).success).toBe(false),
  );

  it('stays apart from another that is no address either', () => {
    expect(normaliseEmail('a@no host.com')).not.toBe(normaliseEmail('a@no other.com'));
    expect(normaliseEmail(' John ')).toBe('john');
  });

  it('can be kept as it was typed, beside the one it is compared by', () => {
    expect(EmailWithSpelling.parse(' John.Doe@Example.com ')).toEqual({
      email: 'john.doe@example.com',
      asTyped: 'John.Doe@Example.com',
    });
    for (const wrong of ['john', 'a@mailinator.com'])
      expect(codesOf(EmailWithSpelling, wrong)).toEqual(['email_invalid']);
  });

  it('calls a wrong type or an overlong text a fault of shape', () => {
    expect(codesOf(EmailInput, 7)).toEqual(['invalid_type']);
    expect(codesOf(EmailInput, `a@${'b'.repeat(300)}.com`)).toContain('too_big');
  });

  it('normalises to one form, which is its own normal form', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(normaliseEmail(normaliseEmail(email))).toBe(normaliseEmail(email));
        expect(normaliseEmail(` ${email.toUpperCase()} `)).toBe(normaliseEmail(email));
      }),
    );
  });

  it('gives out only what the stored schema accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: 'grapheme' }).map((text) => `${text}@example.com`),
        ),
        (text) => {
          const result = EmailInput.safeParse(text);
          if (result.success) expect(Email.parse(result.data)).toBe(result.data);
        },
      ),
    );
  });
});
