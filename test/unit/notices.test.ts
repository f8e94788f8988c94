import { describe, expect, it } from 'vitest';
import {
  currentNotice,
  missingConsents,
  notices,
  noticesShown,
  requiredConsents,
} from '../../shared/domain/notices.ts';

const [terms, privacy, aadhaar] = notices.map(({ notice, version }) => ({ notice, version }));
const outdated = { notice: 'terms', version: '2019-01' };

describe('the consents of a registration', () => {
  it('are complete with the terms and the privacy notice as they read now', () => {
    expect(missingConsents(requiredConsents)).toEqual([]);
    expect(requiredConsents).toEqual([terms, privacy]);
  });

  it.each([
    ['nothing', [], ['terms', 'privacy']],
    ['one of them', [terms], ['privacy']],
    ['another that is asked for later', [privacy, aadhaar], ['terms']],
    ['an earlier version', [outdated, privacy], ['terms']],
    ['a notice that is none', [{ notice: 'newsletter', version: '2026-11' }, privacy, terms], []],
  ])('after agreement to %s lack %j', (_, given, missing) => {
    expect(missingConsents(given.flatMap((one) => one ?? []))).toEqual(missing);
  });

  it('do not include that of Aadhaar, which is nobody’s duty', () => {
    expect(noticesShown.filter(({ isRequired }) => !isRequired).map(({ notice }) => notice)).toEqual(['aadhaar']);
  });
});

describe('the notice somebody agreed to', () => {
  it.each(notices)('is $notice of $version', (one) => {
    expect(currentNotice({ notice: one.notice, version: one.version })).toBe(one);
  });

  it.each([outdated, { notice: 'newsletter', version: '2026-11' }])('is none of ours: %j', (given) => {
    expect(currentNotice(given)).toBeUndefined();
  });
});
