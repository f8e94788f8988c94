import { describe, expect, it } from 'vitest';
import { awaited } from '../../../shared/domain/kyc/awaits.ts';
import { comparePersons, profilePerson } from '../../../shared/domain/kyc/compare-persons.ts';
import { decided } from '../../../shared/domain/kyc/decide.ts';
import { identityText } from '../../../shared/domain/kyc/identity-text.ts';
import { judgePan, type PanAnswer } from '../../../shared/domain/kyc/judge-pan.ts';
import { reKycDue } from '../../../shared/domain/kyc/re-kyc.ts';
import { isContested, withReasons } from '../../../shared/domain/kyc/review-reasons.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { AadhaarInput } from '../../../shared/domain/identifiers/aadhaar.ts';
import { panHolder, panInitialFits } from '../../../shared/domain/identifiers/pan.ts';

const bands = defaultPolicy.kyc.names;
const asha = { name: 'Asha Patil', dob: '1990-05-17', gender: 'female' as const };

describe('comparing what sources say of a person', () => {
  it('takes the lowest score, and says against what', () => {
    const found = comparePersons(asha, { profile: asha, pan: { name: 'Meera Kulkarni' } }, bands);
    expect(found).toMatchObject({ band: 'mismatch', flags: ['name_mismatch'] });
    expect(found.reasons).toContain('pan:unmatched_token');
  });

  it('compares only the year where only the year is known', () => {
    const year = { name: 'Asha Patil', dob: '1990-01-01', dobPrecision: 'year' as const };
    expect(comparePersons(year, { profile: asha }, bands).flags).toEqual([]);
    expect(comparePersons({ ...year, dob: '1991-01-01' }, { profile: asha }, bands).flags).toEqual(['dob_mismatch']);
  });

  it('asks about another gender', () => {
    expect(comparePersons({ ...asha, gender: 'male' }, { profile: asha }, bands).flags).toEqual(['gender_mismatch']);
  });

  it('does not hold against anybody what a source leaves out', () => {
    expect(comparePersons({ name: 'Asha Patil' }, { profile: asha, aadhaar: undefined }, bands).flags).toEqual([]);
  });

  it('passes nobody whom there is nothing to compare with', () => {
    expect(comparePersons(asha, {}, bands).band).not.toBe('pass');
  });

  it('needs a name and a birthday in the profile', () => {
    expect(profilePerson({ firstName: 'Asha' })).toBeUndefined();
    expect(profilePerson({ firstName: 'Asha', middleName: 'R', lastName: 'Patil', dob: asha.dob })?.name).toBe(
      'Asha R Patil',
    );
  });
});

describe('the answer of a registry', () => {
  const fits = comparePersons(asha, { profile: asha }, bands);
  const good: PanAnswer = { status: 'valid', seeding: 'linked', evidence: {} };
  const judge = (answer: Partial<PanAnswer>, reviewReasons?: string[]) =>
    judgePan({ ...good, ...answer }, fits, { reviewReasons }, { by: 'registry', risk: 'low' });

  it('proves only a valid, linked PAN of a person who fits', () => {
    expect(judge({})).toEqual({ kind: 'prove', by: 'registry', risk: 'low' });
    expect(judge({ seeding: 'not_applicable' }).kind).toBe('prove');
  });

  it.each([
    [{ status: 'event' as const }, 'pan_event'],
    [{ seeding: 'unknown' as const }, 'pan_not_linked'],
    [{ nameMatches: false }, 'name_mismatch'],
    [{ dobMatches: false }, 'dob_mismatch'],
  ])('%j is for a reviewer', (answer, reason) => {
    expect(judge(answer)).toEqual({ kind: 'review', reasons: [reason] });
  });

  it('settles nothing between two people who want the same PAN', () => {
    expect(judge({}, ['pan_already_used'])).toEqual({ kind: 'review', reasons: [] });
  });

  it('rejects what is dead or false', () => {
    expect([judge({ status: 'ended' }).kind, judge({ status: 'invalid' }).kind]).toEqual(['reject', 'reject']);
  });
});

describe('a decision', () => {
  const at = '2026-11-22T06:30:00.000Z';
  const waiting = { reviewReasons: ['manual'], queuedAt: '2026-11-20T00:00:00.000Z' };

  it('that proves ends all waiting and says when KYC is due again', () => {
    expect(decided({ kind: 'prove', by: 'x', risk: 'high' }, waiting, at, defaultPolicy.kyc)).toMatchObject({
      status: 'verified',
      queuedAt: undefined,
      reviewReasons: undefined,
      reKycDueAt: '2028-11-22T06:30:00.000Z',
    });
  });

  it('that rejects ends all waiting and says why', () => {
    expect(decided({ kind: 'reject', reason: 'blurred' }, waiting, at, defaultPolicy.kyc)).toEqual({
      status: 'rejected',
      isVerified: false,
      rejectionReason: 'blurred',
      queuedAt: undefined,
      reviewReasons: undefined,
      claimedBy: undefined,
      claimedUntil: undefined,
    });
  });

  it('to look at what waited for nobody puts it at the end of the queue', () => {
    expect(decided({ kind: 'review', reasons: ['name_review'] }, {}, at, defaultPolicy.kyc)).toMatchObject({
      queuedAt: at,
      reviewReasons: ['name_review'],
    });
  });

  it('to look keeps its place in the queue, and adds its reasons', () => {
    expect(decided({ kind: 'review', reasons: ['name_review'] }, waiting, at, defaultPolicy.kyc)).toEqual({
      status: 'in_review',
      isVerified: false,
      queuedAt: waiting.queuedAt,
      reviewReasons: ['manual', 'name_review'],
    });
  });
});

it('KYC is due two, eight or ten years later, by risk', () => {
  const due = (risk: 'low' | 'medium' | 'high') =>
    reKycDue('2028-02-29T20:00:00.000Z', risk, defaultPolicy.kyc.reKycYears);
  expect([due('high'), due('medium'), due('low')]).toEqual([
    { reKycDueAt: '2030-03-01T20:00:00.000Z', reKycDueDay: '2030-03-02' },
    { reKycDueAt: '2036-02-29T20:00:00.000Z', reKycDueDay: '2036-03-01' },
    { reKycDueAt: '2038-03-01T20:00:00.000Z', reKycDueDay: '2038-03-02' },
  ]);
});

it('reasons are listed once, and four of them are between people', () => {
  expect(withReasons(['manual'], ['manual', 'name_review'])).toEqual(['manual', 'name_review']);
  expect([isContested(['manual']), isContested(['manual', 'offline_xml_reused']), isContested()]).toEqual([
    false,
    true,
    false,
  ]);
});

it('the text of an identity knows no order, case or marks', () => {
  const of = (name: string) => identityText({ name, dob: asha.dob, gender: 'female', last4: '7058' }).expose();
  expect(of('Ashá  PATIL')).toBe(of('patil asha'));
  expect(of('Asha Patil')).not.toBe(of('Asha Patel'));
});

describe('what a record waits for', () => {
  it.each([
    [undefined, 'submission'],
    [{ status: 'rejected' as const }, 'submission'],
    [{ status: 'verified' as const }, undefined],
    [{ status: 'in_review' as const }, 'reviewer'],
    [{ status: 'pending' as const, queuedAt: 'x' }, 'reviewer'],
    [{ status: 'pending' as const }, 'digilocker'],
  ])('%j: %s', (record, expected) => {
    expect(awaited('aadhaar', record && { verificationMethod: 'api_digilocker', ...record })).toBe(expected);
  });

  it('a PAN that is pending waits for its registry', () => {
    expect(awaited('pan', { status: 'pending', verificationMethod: 'api_nsdl' })).toBe('provider');
  });
});

describe('numbers', () => {
  it.each(['222222222222', '999941057050', '9999410570581', '0999941057058'])('%s is no Aadhaar number', (text) => {
    expect(AadhaarInput.safeParse(text).success).toBe(false);
  });

  it('tell whose they are', () => {
    expect(panHolder(new Secret('ABCHP1234F'))).toBe('hindu_undivided_family');
    expect(panInitialFits(new Secret('ABCPP1234F'), 'Asha Patil')).toBe(true);
    expect(panInitialFits(new Secret('ABCPZ1234F'), 'Asha Patil')).toBe(false);
  });
});
