import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonListModule, mostCommon } from '../../bin/common-passwords.ts';
import { isCommon } from '../../shared/domain/passwords/common.ts';
import { passwordFaults, weakPassword } from '../../shared/domain/passwords/faults.ts';
import { Secret } from '../../shared/domain/secret.ts';

const priya = {
  email: 'priya.raman1985@acme-trading.example',
  mobile: '+919876501234',
  firstName: 'Priya',
  middleName: 'K.',
  lastName: 'Raman',
  userCode: 'QX7M2B',
};
const faults = (text: string, about = {}) => passwordFaults(new Secret(text), about);

describe('common passwords', () => {
  it('are refused: every one of the first thousand', () => {
    const passed = mostCommon(1000).filter((text) => faults(text).length === 0);
    expect(passed).toEqual([]);
  });

  it('are refused: every one of the 100,000 that is long enough, in any case', () => {
    const passed = mostCommon(100_000).filter((text) => text.length >= 8 && !isCommon(text.toUpperCase()));
    expect(passed).toEqual([]);
  });

  it.each(['Password1!', 'password@123', 'India@2026', 'Dragon#1', 'ILOVEYOU!!', 'sunshine2024', 'ｐａｓｓｗｏｒｄ'])(
    'are refused with a trivial ending: %s',
    (text) => expect(faults(text)).toEqual(['common']),
  );

  it.each(['correct horse battery staple', 'dragon-8471629305', 'ठंडी चाय और बारिश', 'vqXw9tLm', 'tiger lemon 1234'])(
    'are not everything: %s',
    (text) => expect(faults(text)).toEqual([]),
  );

  it('are mistaken for fewer than 1 in 1,000 others', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    // A fixed sequence (Park and Miller), so that the rate is the same in every run.
    let state = 20_261_122;
    const next = (limit: number): number => (state = (state * 48_271) % 2_147_483_647) % limit;
    const random = () => Array.from({ length: 10 + next(6) }, () => letters.charAt(next(letters.length))).join('');
    const wrong = Array.from({ length: 20_000 }, random).filter(isCommon).length;
    expect(wrong / 20_000).toBeLessThan(0.001);
  });

  it('come from a list that is fresh and small', () => {
    const file = join(import.meta.dirname, '../../shared/domain/passwords/common-list.ts');
    const text = readFileSync(file, 'utf8');
    expect(text === commonListModule()).toBe(true);
    expect(text.length).toBeLessThan(300_000);
  });
});

describe('a password built from its owner', () => {
  it.each([
    ['the name', 'xPRIYAx77q'],
    ['the name backwards', 'zz namar 91'],
    ['the name spelt with other signs', 'p.r-i_y a 4f!'],
    ['the mailbox name', 'q!1985!vbnz'],
    ['the end of the mobile number', 'kxbz.1234.w'],
    ['the mobile number backwards', '4321056789x'],
    ['the user code', 'qx7m2b-holiday'],
    ['the service', 'my CredBuzz pay'],
  ])('is refused for %s', (_, text) => expect(faults(text, priya)).toEqual(['personal']));

  it('is refused when it is mostly short names, and only then', () => {
    const om = { firstName: 'Om', lastName: 'Raj', email: 'or@x.example' };
    expect(faults('raj.om.raj.12', om)).toEqual(['personal']);
    expect(faults('jar-mo-jar-77', om)).toEqual(['personal']);
    expect(faults('home made mango rajma', om)).toEqual([]);
  });

  it('knows names with accents and names of other scripts', () => {
    expect(faults('jose-77-maria', { firstName: 'Jos\u00e9' })).toEqual(['personal']);
    expect(faults('मेरा श्रीनिवास 12', { firstName: 'श्रीनिवास' })).toEqual(['personal']);
  });

  it('is refused when half of it is short names, not when a little less is', () => {
    const om = { firstName: 'Om', lastName: 'Raj' };
    expect(faults('rajom-zq94x', om)).toEqual(['personal']);
    expect(faults('rajom-zq94xk', om)).toEqual([]);
  });

  it('may be of signs alone, which are nobody’s', () => {
    expect(faults('(-_-)~*~(^.^)', { firstName: 'Om' })).toEqual([]);
  });

  it('knows the last ten digits of a mobile number, not the country', () => {
    expect(faults('9198-zebra-tango', { mobile: '+919876501234' })).toEqual([]);
    expect(faults('0123-zebra-tango', { mobile: '+919876501234' })).toEqual(['personal']);
  });

  it('may hold what is not theirs: generic mailbox words, the domain, initials', () => {
    const shop = { email: 'support@kirana.example', firstName: 'K', lastName: 'R' };
    expect(faults('support my kirana k r', shop)).toEqual([]);
    expect(faults('tulip harbour 5521', priya)).toEqual([]);
  });

  it('is refused wherever a name of four characters or more stands in it', () => {
    const name = fc.stringMatching(/^[a-z]{4,12}$/);
    const other = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(name, other, other, (lastName, before, after) => {
        expect(faults(`${before}${lastName.toUpperCase()}${after}`, { lastName })).toContain('personal');
      }),
    );
  });
});

describe('the faults of a password', () => {
  it('are told all at once', () => {
    expect(faults('krishna', { firstName: 'Krishna' })).toEqual(['too_short', 'common', 'personal']);
    expect(faults('x'.repeat(129))).toEqual(['too_long']);
  });

  it('are listed as problem+json lists them', () => {
    expect(weakPassword(['common', 'reused'], '#/newPassword')).toEqual([
      { pointer: '#/newPassword', code: 'password_weak', detail: 'this is one of the passwords that are tried first' },
      { pointer: '#/newPassword', code: 'password_weak', detail: 'this is one of your last passwords' },
    ]);
  });
});
