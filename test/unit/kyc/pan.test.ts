import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import {
  maskedPan,
  PanInput,
  panHolder,
  panInitialFits,
  PersonalPanInput,
} from '../../../shared/domain/identifiers/pan.ts';
import { Secret } from '../../../shared/domain/secret.ts';

const codes = (schema: z.ZodType, text: string): unknown[] | undefined =>
  schema
    .safeParse(text)
    .error?.issues.map((issue) => (issue.code === 'custom' ? (issue.params?.['code'] as unknown) : issue.code));

describe('a PAN', () => {
  it.each(['ABCPE1234F', ' abcpe1234f '])('is read as people write it: %j', (text) => {
    expect(PanInput.parse(text).expose()).toBe('ABCPE1234F');
  });

  it.each(['ABCPE0000F', 'ABCDE1234F', 'ABCPE123F', 'ABCPE12345', 'XABCPE1234F', 'ABCPE1234FX', 'ABCPE 1234F', ''])(
    'is not %j',
    (text) => expect(codes(PanInput, text)).toEqual(['pan_invalid']),
  );

  it.each([
    ['A', 'association'],
    ['B', 'body_of_individuals'],
    ['C', 'company'],
    ['E', 'unknown'],
    ['F', 'firm'],
    ['G', 'government'],
    ['H', 'hindu_undivided_family'],
    ['J', 'artificial_juridical_person'],
    ['L', 'local_authority'],
    ['P', 'individual'],
    ['T', 'trust'],
    ['Z', 'unknown'],
  ])('with %s in its fourth place is that of %s', (letter, holder) => {
    expect(panHolder(new Secret(`ABC${letter}E1234F`))).toBe(holder);
  });

  it('of a person has a P', () => {
    expect(PersonalPanInput.parse('abcpe1234f').expose()).toBe('ABCPE1234F');
    expect(codes(PersonalPanInput, 'ABCCE1234F')).toEqual(['pan_type_mismatch']);
    expect(codes(PersonalPanInput, 'nonsense')).toContain('pan_invalid');
  });

  it('shows its first three and last two characters', () => {
    expect(maskedPan(new Secret('ABCPE1234F'))).toBe('ABCXXXXX4F');
  });

  it.each([
    ['Priya Edakkal', true],
    ['edakkal', true],
    ['Priya Raman-Edakkal', true],
    ['Priya Raman', false],
    ['Leela', false],
  ])('fits a name of which a part begins with its fifth letter: %s', (name, fits) => {
    expect(panInitialFits(new Secret('ABCPE1234F'), name)).toBe(fits);
  });
});
