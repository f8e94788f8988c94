import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNames } from '../../../shared/domain/kyc/names/match-names.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { namePairs } from './name-pairs.ts';

const bands = defaultPolicy.kyc.names;
const match = (left: string, right: string) => matchNames(left, right, bands);
const labelled = (wanted: string) => namePairs.filter(([, , label]) => label === wanted);

describe('names of one person', () => {
  it.each(labelled('same'))('%s and %s are never a mismatch', (left, right) =>
    expect(match(left, right).band).not.toBe('mismatch'),
  );

  it('pass, all but those somebody must look at', () => {
    const reviewed = labelled('same').filter(([left, right]) => match(left, right).band !== 'pass');
    expect(reviewed.map(([left]) => left)).toEqual(['Bhaskar Rao']);
  });
});

describe('names that may be of one person', () => {
  it.each(labelled('review'))('%s and %s are looked at', (left, right) =>
    expect(match(left, right).band).toBe('review'),
  );
});

describe('names of two people', () => {
  it.each(labelled('different'))('%s and %s never pass', (left, right) =>
    expect(match(left, right).band).not.toBe('pass'),
  );

  it('are a mismatch, all but those a slip of the pen could explain', () => {
    const reviewed = labelled('different').filter(([left, right]) => match(left, right).band === 'review');
    expect(reviewed.map(([left]) => left)).toEqual(['Priyansh Jain', 'Meena Kumari', 'Mr Sharma', 'Geeta Rani']);
  });
});

describe('a match', () => {
  it.each([
    ['Rakesh Kumar Singh', 'rakesh  kumar singh', 100, ['exact']],
    ['Rakesh Kumar Singh', 'Singh Rakesh Kumar', 98, ['order_differs']],
    ['MOHAMMED ARIF', 'MD ARIF', 99, ['alias']],
    ['POOJA', 'PUJA', 95, ['spelling_variant']],
    ['RAVISHANKAR', 'RAVI SHANKAR', 95, ['joined']],
    ['RAMESH KUMAR', 'RAJESH KUMAR', 84, ['near_spelling']],
    ['Rakesh Kumar Singh', 'Rakesh Singh', 84, ['extra_token']],
    ['Rakesh Kumar Singh', 'R K Singh', 77, ['initial_used']],
    ['Mr Kiran Patel', 'Mrs Kiran Patel', 84, ['sex_differs']],
    ['VIJAY KUMAR', 'AJAY KUMAR', 50, ['unmatched_token']],
    ['Rakesh Kumar Singh', 'R K S', 45, ['initial_used', 'only_initials']],
    ['राकेश कुमार', 'Rakesh Kumar', bands.reviewAt, ['script_differs']],
    ['', 'Rakesh', 0, ['empty']],
    ['Rakesh', '…', 0, ['empty']],
    ['A B C D E F G H I', 'Rakesh', bands.reviewAt, ['too_long']],
  ])('of %j and %j says why', (left, right, score, reasons) =>
    expect(match(left, right)).toMatchObject({ score, reasons, version: 'names/1' }),
  );

  it('aligns all tokens at best: an initial is not given to the first token it fits', () =>
    expect(match('R Ramesh Kumar', 'Ramesh Rajan Kumar').reasons).not.toContain('unmatched_token'));

  it('caps what is missing whatever the bands', () => {
    expect(matchNames('Vijay Anil Kumar Rao', 'Ajay Anil Kumar Rao', bands).score).toBe(50);
    expect(matchNames('RAMESH KUMAR', 'RAJESH KUMAR', { passAt: 50, reviewAt: 40 }).band).toBe('review');
  });

  it('of names in one other script passes only when they are the same', () => {
    expect(match('राकेश कुमार', 'राकेश कुमार').band).toBe('pass');
    expect(match('राकेश कुमार', 'सुरेश कुमार').band).toBe('review');
  });

  it('does not read letters that only look like ours', () =>
    expect(match('RAKESH', 'R\u0410KESH').reasons).toEqual(['script_differs']));
});

describe('any two texts', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'AEIOUKRSMNPHBVY .'.split('')), maxLength: 60 });
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    letters,
    fc.constantFrom(...namePairs.flatMap(([left, right]) => [left, right])),
  );

  it('match alike in both orders, again and again, between 0 and 100', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const result = match(left, right);
        expect(match(right, left)).toEqual(result);
        expect(match(left, right)).toEqual(result);
        expect(Number.isInteger(result.score) && result.score >= 0 && result.score <= 100).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('tell nothing of the names in their reasons', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const reason of match(left, right).reasons) expect(reason).toMatch(/^[a-z_]+$/);
      }),
    );
  });

  it.each(namePairs)('are sure to be the same name when they are one: %s', (name) =>
    expect(match(name, name).score).toBe(100),
  );

  it('cost little at their longest: eight tokens of one letter fit in every way', () => {
    const [one, other] = ['A A A A A A A A', 'A A A A A A A'];
    expect(match(one, other).reasons).toContain('extra_token');
    expect(match('A '.repeat(100), 'A '.repeat(99)).reasons).toEqual(['too_long']);
  });
});
