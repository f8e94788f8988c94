import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { BranchCodeInput, newBranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { ageOn, isOfAge } from '../../shared/domain/identifiers/dob.ts';
import { EmailInput } from '../../shared/domain/identifiers/email-input.ts';
import { FeatureCodeInput } from '../../shared/domain/identifiers/feature-code.ts';
import { IpRange } from '../../shared/domain/identifiers/ip-range.ts';
import { Mobile, MobileInput } from '../../shared/domain/identifiers/mobile.ts';
import { PersonName, PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { Pincode, PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { RecordId, Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { newUserCode, UserCode, userCodeAlphabet, UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';

const codesOf = (schema: z.ZodType, input: unknown): unknown[] => {
  const result = schema.safeParse(input);
  return result.success
    ? []
    : result.error.issues.map((issue) => (issue.code === 'custom' ? (issue.params?.['code'] as unknown) : issue.code));
};

describe('codes', () => {
  it('draws user codes that never hold look-alikes', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const code = newUserCode((limit) => Number(numbers.next().value) % limit);
        expect(UserCode.parse(code)).toBe(code);
        expect(code).not.toMatch(/[ILOU01]/);
      }),
    );
    expect(new Set(userCodeAlphabet).size).toBe(30);
  });

  it('accepts codes in any case with spaces around, and stores them trimmed in capitals', () => {
    expect(UserCodeInput.parse(' abc234 ')).toBe('ABC234');
    expect(BranchCodeInput.parse(' mum01 ')).toBe('MUM01');
    expect(FeatureCodeInput.parse('KYC ')).toBe('KYC');
  });

  it.each(['', '   ', 'ABCDE', 'KY C', 'KYÇ'])('refuses %j as a feature code', (text) => {
    expect(FeatureCodeInput.safeParse(text).success).toBe(false);
  });

  it('accepts ULIDs and the ids of imported records', () => {
    expect(Ulid.safeParse('01ARZ3NDEKTSV4RRFFQ69G5FAV').success).toBe(true);
    expect(Ulid.safeParse('81ARZ3NDEKTSV4RRFFQ69G5FAV').success).toBe(false);
    expect(RecordId.safeParse('a1b2c3d4e5f60718').success).toBe(true);
    expect(RecordId.safeParse('a1b2c3d4e5f6#718').success).toBe(false);
  });
});

describe('mobile', () => {
  it('understands every usual spelling of a number', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom('6', '7', '8', '9'), fc.stringMatching(/^[0-9]{9}$/)).map((parts) => parts.join('')),
        fc.constantFrom('', '0', '91', '+91', '+91 ', '+91-', '0-', ' '),
        (number, prefix) => {
          expect(MobileInput.parse(`${prefix}${number.slice(0, 5)} ${number.slice(5)}`)).toBe(`+91${number}`);
          expect(Mobile.parse(`+91${number}`)).toBe(`+91${number}`);
        },
      ),
    );
  });

  it.each([
    '',
    '5876543210',
    '987654321',
    '98765432100',
    '+1 9876543210',
    '९८७६५४३२१०',
    '９８７６５４３２１０',
    '+91#9876543210',
    '00919876543210',
  ])('refuses %j as mobile_invalid', (typed) => {
    expect(codesOf(MobileInput, typed)).toEqual(['mobile_invalid']);
  });
});

describe('pincode, names and ages', () => {
  it('accepts pincodes of the eight regions only', () => {
    expect(PincodeInput.parse('400 001')).toBe('400001');
    expect(Pincode.parse('400001')).toBe('400001');
    for (const wrong of ['012345', '912345', '40001', '4000011', 'abcdef', '४००००१']) {
      expect(codesOf(PincodeInput, wrong)).toEqual(['pincode_invalid']);
    }
  });

  it.each([
    ['  Anne   Marie ', 'Anne Marie'],
    ["D'Souza", "D'Souza"],
    ['K. R.', 'K. R.'],
    ['प्रिया', 'प्रिया'],
  ])('accepts the name %j', (typed, stored) => {
    expect(PersonNameInput.parse(typed)).toBe(stored);
    expect(PersonName.parse(stored)).toBe(stored);
  });

  it.each(['', ' ', 'R2D2', '<b>', '-', 'a#b'])('refuses the name %j', (typed) => {
    expect(PersonNameInput.safeParse(typed).success).toBe(false);
  });

  it('counts completed years by the day in India', () => {
    expect(ageOn('2007-11-12', '2025-11-11T18:29:59.999Z')).toBe(17);
    expect(ageOn('2007-11-12', '2025-11-11T18:30:00.000Z')).toBe(18);
    expect(ageOn('2004-02-29', '2023-02-28T12:00:00.000Z')).toBe(18);
    expect(ageOn('2004-02-29', '2023-03-01T12:00:00.000Z')).toBe(19);
  });

  it('lets people of 18 to 120 years in', () => {
    const at = '2025-11-12T00:00:00.000Z';
    expect(['2007-11-12', '1905-11-12'].map((dob) => isOfAge(dob, at))).toEqual([true, true]);
    expect(['2007-11-13', '1904-11-12', '2030-01-01'].map((dob) => isOfAge(dob, at))).toEqual([false, false, false]);
  });
});

it('documents every request-side schema', () => {
  for (const schema of [
    EmailInput,
    MobileInput,
    PincodeInput,
    PersonNameInput,
    UserCodeInput,
    BranchCodeInput,
    FeatureCodeInput,
    IpRange,
  ]) {
    expect(z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' })).toMatchObject({ type: 'string' });
  }
});

describe('a new branch code', () => {
  it('is the same for the same text and draw, and another for each other', () => {
    const codes = ['one', 'two'].flatMap((random) => [0, 1, 2].map((draw) => newBranchCode(random, draw)));
    expect(new Set(codes).size).toBe(6);
    expect(newBranchCode('one', 0)).toBe(codes[0]);
  });

  it('may hold every character of the alphabet in every place, and no other', () => {
    const codes = Array.from({ length: 2000 }, (_, random) => newBranchCode(String(random), 0));
    for (const place of [0, 1, 2, 3, 4]) {
      const seen = new Set(codes.map((code) => code.charAt(place)));
      expect(seen.size).toBe(userCodeAlphabet.length);
      expect([...seen].every((one) => userCodeAlphabet.includes(one))).toBe(true);
    }
  });
});
