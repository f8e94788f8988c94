import { describe, expect, it } from 'vitest';
import { AadhaarInput, AadhaarLast4, lastFour, withoutAadhaar } from '../../../shared/domain/identifiers/aadhaar.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { isVerhoeff } from '../../../shared/domain/verhoeff.ts';

/** A number of UIDAI's own documents, issued to nobody. */
const KNOWN = '999941057058';

const codes = (text: string) =>
  AadhaarInput.safeParse(text).error?.issues.map((issue) =>
    issue.code === 'custom' ? (issue.params?.['code'] as unknown) : issue.code,
  );

describe('an Aadhaar number', () => {
  it.each([KNOWN, '9999 4105 7058', '9999-4105-7058', ' 999941057058 '])('is read as people write it: %s', (text) => {
    expect(AadhaarInput.parse(text).expose()).toBe(KNOWN);
  });

  it.each([
    ['too short', '99994105705'],
    ['too long', '9999410570588'],
    ['with a wrong check digit', '999941057059'],
    ['with two digits in each other’s place', '999941075058'],
    ['that begins with 0 or 1, though its check digit is right', '100000000004'],
    ['of one digit throughout, though its check digit is right', '333333333333'],
    ['with something before it', 'x999941057058'],
    ['with something behind it', '999941057058x'],
    ['in digits of another script', '९९९९४१०५७०५८'],
    ['with points', '9999.4105.7058'],
    ['that is empty', ''],
  ])('is none %s', (_, text) => {
    expect(codes(text)).toEqual(['aadhaar_invalid']);
  });

  it('has twelve digits, also where thirteen would have a right check digit', () => {
    const thirteen = Array.from({ length: 10 }, (_, last) => `${KNOWN}${last}`).filter(isVerhoeff);
    expect([...thirteen, '1234567890120'].map(codes)).toEqual([['aadhaar_invalid'], ['aadhaar_invalid']]);
  });

  it('may begin with a digit that is repeated, or end in one', () => {
    expect([codes(KNOWN), codes('999941000066')]).toEqual([undefined, undefined]);
  });

  it('shows its last four digits', () => {
    expect(lastFour(new Secret(KNOWN))).toBe('7058');
    expect(AadhaarLast4.parse('7058')).toBe('7058');
  });
});

describe('the check digit of Verhoeff', () => {
  it.each(['2363', '0018', '0170', '1234567890120', KNOWN])('is right in %s', (digits) => {
    expect(isVerhoeff(digits)).toBe(true);
  });

  it.each([
    [
      'any one digit differs',
      Array.from(
        { length: 12 },
        (_, at) => KNOWN.slice(0, at) + String((Number(KNOWN[at]) + 1) % 10) + KNOWN.slice(at + 1),
      ),
    ],
    [
      'two neighbours change places',
      ['999914057058', '999940157058', '999941507058', '999941075058', '999941050758', '999941057508'],
    ],
  ])('is wrong where %s', (_, texts) => {
    expect(texts.filter(isVerhoeff)).toEqual([]);
  });

  it.each(['', ' 018', '00 8', '017 ', '०018', 'abcd', '-018'])('is of digits only: %j', (text) => {
    expect(isVerhoeff(text)).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['my number is 9999 4105 7058.', 'my number is [Aadhaar].'],
    ['9999-4105-7058, 999941057058', '[Aadhaar], [Aadhaar]'],
    ['no number: 9999 4105 7059', 'no number: 9999 4105 7059'],
    ['a part of another: 9999410570581 and x999941057058', 'a part of another: 9999410570581 and x999941057058'],
  ])('loses every Aadhaar number in it: %s', (text, left) => {
    expect(withoutAadhaar(text, '[Aadhaar]')).toBe(left);
  });
});
