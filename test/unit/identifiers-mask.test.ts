import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, maskMobile, maskPan, maskText } from '../../shared/domain/identifiers/mask.ts';

describe('masks', () => {
  it('shows the ends that let people recognise what is theirs', () => {
    expect(maskEmail('john@example.com')).toBe('j***n@example.com');
    expect(maskEmail('jo@example.com')).toBe('j***@example.com');
    expect(maskEmail('j@example.com')).toBe('***@example.com');
    expect(maskMobile('+919876541234')).toBe('+91XXXXXX1234');
    expect(maskPan('ABCPE1234F')).toBe('ABCXXXXX4F');
    expect(maskText('001122334455', 0, 4)).toBe('XXXXXXXX4455');
  });

  it('hides a text whole when showing the ends would show all of it', () => {
    expect(maskText('1234', 0, 4)).toBe('XXXX');
    expect(maskEmail('no address')).toBe('***');
  });

  it('never shows the whole of anything', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(maskEmail(email)).not.toContain(email.slice(0, email.indexOf('@') + 1));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,20}$/), fc.nat(6), fc.nat(6), (text, head, tail) => {
        const masked = maskText(text, head, tail);
        expect(masked).not.toBe(text);
        expect(masked).toHaveLength(text.length);
      }),
    );
  });
});
