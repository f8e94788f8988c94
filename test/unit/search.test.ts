import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingsOf, rarestTrigram, searchFor, searchText } from '../../shared/domain/search/trigrams.ts';

const john = {
  userCode: 'ABC234',
  email: 'John.Doe@gmail.com',
  mobile: '+919998765432',
  firstName: 'John',
  lastName: 'Doe',
};
const text = searchText(john);
const postings = postingsOf(text);

describe('the searchable text of a user', () => {
  it('has a line for each field, in small letters, the mobile number without its country', () => {
    expect(text).toBe('john.doe@gmail.com\n9998765432\njohn doe\nabc234');
    expect(searchText({ userCode: 'ABC234', email: 'a@b.in' })).toBe('a@b.in\nabc234');
  });

  it('has every part of a name that there is, in its order', () => {
    const names = { firstName: 'Asha', middleName: 'R', lastName: 'Patil' };
    expect(searchText({ userCode: 'ABC234', email: 'a@b.in', ...names })).toBe('a@b.in\nasha r patil\nabc234');
    expect(searchText({ userCode: 'ABC234', email: 'a@b.in', lastName: 'Patil' })).toBe('a@b.in\npatil\nabc234');
  });

  it('keeps the number of another country whole', () => {
    expect(searchText({ userCode: 'ABC234', email: 'a@b.in', mobile: '+1202555091' })).toContain('+1202555091');
  });

  it('is posted whole where an address has no common provider, or nothing before it', () => {
    expect(postingsOf('jo@rare-firm.in')).toEqual(expect.arrayContaining(['jo@', 'o@r', '@ra', '.in']));
    expect(postingsOf('john@gmail.com')).toEqual(['joh', 'ohn']);
    expect(postingsOf('@gmail.com')).toContain('gma');
    expect(postingsOf('gmail.com')).toContain('gma');
  });

  it('is posted but for the domains of common providers, and never across fields', () => {
    expect(postings).toContain('joh');
    expect(postings).toContain('999');
    expect(postings).toContain('n d');
    expect(postings).not.toContain('gma');
    expect(postings).not.toContain('com');
    expect(postings.some((trigram) => trigram.includes('\n'))).toBe(false);
    expect(postingsOf('a@rare-firm.in')).toContain('fir');
  });
});

describe('a question', () => {
  it.each([
    ['john', 'john'],
    [' JOHN  Doe ', 'john doe'],
    ['+91 99987', '99987'],
    ['999', '999'],
  ])('%j is looked for as %j', (typed, question) => expect(searchFor(typed)).toBe(question));

  it('is looked up under a trigram that every match was posted under', () => {
    const lines = text.split('\n').filter((line) => !line.includes('@'));
    fc.assert(
      fc.property(
        fc.constantFrom('john.doe', ...lines),
        fc.nat(20),
        fc.integer({ min: 3, max: 20 }),
        (line, from, length) => {
          const question = searchFor(line.slice(from, from + length));
          const trigram = rarestTrigram(question);
          if (trigram === undefined) return;
          expect(text).toContain(question);
          expect(postings).toContain(trigram);
        },
      ),
    );
  });

  it('prefers what is rare', () => {
    expect(rarestTrigram('zara')).toBe('zar');
    expect(rarestTrigram('9998765432')).toBe('543');
  });

  it.each(['jo', '', '@gmail.com', 'a@gmail.com', 'jo@gma'])('%j cannot be looked up', (typed) => {
    expect(rarestTrigram(searchFor(typed))).toBeUndefined();
  });

  it('finds a whole address at a common provider, and one at a rare one', () => {
    expect(postings).toContain(rarestTrigram(searchFor('john.doe@gmail.com')));
    const rare = postingsOf(searchText({ userCode: 'ABC234', email: 'jo@rare-firm.in' }));
    expect(rare).toContain(rarestTrigram(searchFor('jo@rare-firm.in')));
  });
});
