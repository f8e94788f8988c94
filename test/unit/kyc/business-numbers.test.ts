import type * as z from 'zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusinessType } from '../../../shared/domain/choices.ts';
import { CinInput, cinClass, cinYear } from '../../../shared/domain/identifiers/cin.ts';
import { isFreeMail } from '../../../shared/domain/identifiers/free-mail.ts';
import { GstinInput, maskedGstin, panOfGstin } from '../../../shared/domain/identifiers/gstin.ts';
import { LlpinInput } from '../../../shared/domain/identifiers/llpin.ts';
import { openText } from '../../../shared/domain/identifiers/open-text.ts';
import { PhoneInput, takesMessages } from '../../../shared/domain/identifiers/phone.ts';
import { UdyamInput } from '../../../shared/domain/identifiers/udyam.ts';
import { cinFit, panFit } from '../../../shared/domain/kyc/business-fit.ts';
import { Secret } from '../../../shared/domain/secret.ts';

const codes = (schema: z.ZodType, text: string): unknown[] | undefined =>
  schema
    .safeParse(text)
    .error?.issues.map((issue) => (issue.code === 'custom' ? (issue.params?.['code'] as unknown) : issue.code));

describe('a GSTIN', () => {
  // As printed in the documents of the GST network.
  const KNOWN = '27AAPFU0939F1ZV';

  it('is read as people write it, and holds the PAN', () => {
    const gstin = GstinInput.parse(` ${KNOWN.toLowerCase()} `);
    expect([gstin.expose(), panOfGstin(gstin).expose()]).toEqual([KNOWN, 'AAPFU0939F']);
  });

  it('is refused when any one of its characters is another', () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    for (let place = 0; place < KNOWN.length; place += 1)
      for (const letter of letters)
        if (letter !== KNOWN[place])
          expect(codes(GstinInput, `${KNOWN.slice(0, place)}${letter}${KNOWN.slice(place + 1)}`)).toEqual([
            'gstin_invalid',
          ]);
  });

  it.each(['39', '00', '98', '96'])('is refused of a state that is none: %s', (state) => {
    expect(codes(GstinInput, `${state}AAPFU0939F1ZV`)).toEqual(['gstin_invalid']);
  });

  /** The check digits that make a number of the first fourteen characters: one, or none where nothing could. */
  const accepted = (first: string) =>
    Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter(
      (last) => GstinInput.safeParse(`${first}${last}`).success,
    );

  it.each([
    ['01', 1],
    ['38', 1],
    ['97', 1],
    ['99', 1],
    ['00', 0],
    ['39', 0],
    ['96', 0],
    ['98', 0],
  ])('of state %s is made valid by %i check digits', (state, count) => {
    expect(accepted(`${state}AAPFU0939F1Z`)).toHaveLength(count);
  });

  it.each(['27AAPFU0000F1Z', '27AAPFU0939F0Z', '27AAPFU0939F1Y', '2AAAPFU0939F1Z'])(
    'is made valid by no check digit: %s',
    (first) => expect(accepted(first)).toEqual([]),
  );

  it('shows neither the hidden part of the PAN nor the check digit that would tell of it', () => {
    expect(maskedGstin(new Secret('27ABCPP1234F1Z0'))).toBe('27ABCXXXXX4F1ZX');
  });
});

describe('a CIN', () => {
  it('says the class and the year of a company', () => {
    const cin = CinInput.parse(' u17110mh2019ptc123456');
    expect([cin, cinClass(cin), cinYear(cin)]).toEqual(['U17110MH2019PTC123456', 'PTC', 2019]);
  });

  it.each(['U17110MH1849PTC123456', 'X17110MH2019PTC123456', 'U17110MH2019XXX123456', 'U17110MH2019PTC12345'])(
    'is not %s',
    (text) => expect(codes(CinInput, text)).toEqual(['cin_invalid']),
  );

  it('is of 1850 at the earliest, the year of the first act on companies', () => {
    expect(CinInput.parse('U17110MH1850PTC123456')).toBe('U17110MH1850PTC123456');
  });

  it.each([
    ['PTC', 'private_limited', 'fits'],
    ['OPC', 'private_limited', 'fits'],
    ['PLC', 'public_limited', 'fits'],
    ['NPL', 'ngo', 'fits'],
    ['PLC', 'private_limited', 'mismatch'],
    ['PTC', 'llp', 'mismatch'],
    ['GOI', 'public_limited', 'review'],
    ['GOI', 'partnership', 'mismatch'],
  ] as const)('of class %s is one of a business of type %s: %s', (letters, type, fit) => {
    expect(cinFit(`U17110MH2019${letters}123456`, type)).toBe(fit);
  });
});

describe('the PAN of a business', () => {
  const types = BusinessType.options;
  const row = (letter: string) =>
    types.map((type) => panFit(new Secret(`AAA${letter}P1234C`), type)).map((fit) => (fit === 'mismatch' ? '-' : fit));

  it('has the holder that its type has', () => {
    const column = (letter: string): Record<string, string | undefined> => {
      const fits = row(letter);
      return Object.fromEntries(types.map((type, nth) => [type, fits[nth]]));
    };
    const only = (fits: Record<string, string>) => ({
      ...Object.fromEntries(types.map((type) => [type, '-'])),
      ...fits,
    });
    expect(column('P')).toEqual(only({ sole_proprietorship: 'fits' }));
    expect(column('C')).toEqual(only({ private_limited: 'fits', public_limited: 'fits', ngo: 'fits' }));
    expect(column('F')).toEqual(only({ partnership: 'fits', llp: 'fits' }));
    expect(column('H')).toEqual(only({ huf: 'fits' }));
    expect(column('T')).toEqual(only({ trust: 'fits', ngo: 'fits' }));
    expect(column('A')).toEqual(only({ ngo: 'fits', trust: 'review' }));
    expect(column('B')).toEqual(only({ ngo: 'review', trust: 'review' }));
    expect(column('J')).toEqual(only({ ngo: 'review' }));
    expect(column('L')).toEqual(only({}));
    expect(column('G')).toEqual(only({}));
  });

  it('of a holder that is on no list is for a reviewer, whatever the type', () => {
    expect(new Set(row('E'))).toEqual(new Set(['review']));
  });
});

describe('other numbers of a business', () => {
  it('LLPIN and Udyam are read in any case', () => {
    expect(LlpinInput.parse(' aab-1234 ')).toBe('AAB-1234');
    expect(UdyamInput.parse(' udyam-mh-26-0123456 ')).toBe('UDYAM-MH-26-0123456');
  });

  it.each(['AAB1234', 'AB-1234', 'AAB-12345'])('no LLPIN is %s', (text) =>
    expect(codes(LlpinInput, text)).toEqual(['llpin_invalid']),
  );

  it.each(['MH-26-0123456', 'UDYAM-MH-2-0123456', 'UDYAM-MH-26-012345'])('no Udyam number is %s', (text) =>
    expect(codes(UdyamInput, text)).toEqual(['udyam_invalid']),
  );

  it.each([
    ['022 2266 1234', '+912222661234', false],
    ['(022) 2266-1234', '+912222661234', false],
    ['+91 98765 01234', '+919876501234', true],
  ])('a telephone may be a landline, which no message reaches: %s', (text, e164, takes) => {
    const phone = PhoneInput.parse(text);
    expect([phone, takesMessages(phone)]).toEqual([e164, takes]);
  });

  it.each(['12345', '+1 202 555 0101', '0000000000', 'call me'])('no telephone number is %s', (text) =>
    expect(codes(PhoneInput, text)).toEqual(['phone_invalid']),
  );

  it('knows mail that anybody has, of any country', () => {
    expect(['a@gmail.com', 'a@yahoo.co.in', 'a@patil.example'].map(isFreeMail)).toEqual([true, true, false]);
  });
});

describe('text that is kept in plain', () => {
  it('holds no Aadhaar number and no PAN of a person, however it is surrounded', () => {
    const filler = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        expect(codes(openText(100), `${before} ABCPE1234F ${after}`)).toContain('pan_invalid');
        expect(codes(openText(100), `${before}27abcpe1234f1Z5${after}`)).toContain('pan_invalid');
        expect(codes(openText(100), `x ${before.replaceAll(/[\w-]/g, '')} 9999 4105 7058 x`)).toContain(
          'aadhaar_invalid',
        );
      }),
    );
  });

  it('may hold what is in public registers', () => {
    expect(openText(50).parse(' U17110MH2019PTC123456 ')).toBe('U17110MH2019PTC123456');
  });
});
