import { describe, expect, it } from 'vitest';
import { answerOf, stepsOf, type Asked, type World } from '../../shared/domain/access/explain.ts';
import { account, admin, at, feature, grant, line, platform, user } from './access-worlds.ts';

/** A step as one line: what was looked at, what was found, at which level. */
const steps = (world: World, asked: Asked): string[] =>
  stepsOf(answerOf(world, asked), world, at).map(({ check, name, found, accessLevel }) =>
    [check, name, found, accessLevel].filter((part) => part !== undefined).join(' '),
  );

describe('the steps on a platform', () => {
  const elsewhere = ['198.51.100.0/24'];

  it.each<[string, World, Asked, string[]]>([
    ['all passed', user(), platform('web'), ['account passed', 'platform web passed full', 'address passed']],
    ['a user on the admin panel', user(), platform('admin_panel'), ['role not_admin']],
    [
      'an admin on the admin panel',
      admin(),
      platform('admin_panel'),
      ['role passed', 'account passed', 'platform admin_panel passed full', 'address passed'],
    ],
    [
      'a blocked user',
      user({ account: account('user', { userBlocked: true }) }),
      platform('web'),
      ['account account_blocked'],
    ],
    ['nothing granted', user(), platform('pos_terminal'), ['account passed', 'platform pos_terminal not_granted']],
    [
      'from elsewhere',
      user({ whitelist: elsewhere }),
      platform('web'),
      ['account passed', 'platform web passed', 'address outside_own_whitelist'],
    ],
  ])('are told as far as they went: %s', (_, world, asked, told) => {
    expect(steps(world, asked)).toEqual(told);
  });
});

describe('the steps in a feature', () => {
  it.each<[string, World, string[]]>([
    [
      'from far above',
      user({ grants: [grant('C', { accessLevel: 'read_only' })] }),
      [
        'feature A nothing_granted',
        'feature B nothing_granted',
        'feature C granted read_only',
        'decision A granted read_only',
      ],
    ],
    [
      'of its own, no further',
      user({ grants: [grant('A'), grant('C')] }),
      ['feature A granted full', 'decision A granted full'],
    ],
    [
      'denied on the way, no further',
      user({ grants: [grant('B', { isAllowed: false }), grant('C')] }),
      ['feature A nothing_granted', 'feature B denied', 'decision A explicitly_denied'],
    ],
    [
      'past what has ended, which narrows',
      user({
        grants: [
          grant('A', { accessLevel: 'restricted', expiresAt: at }),
          grant('B', { status: 'revoked' }),
          grant('C'),
        ],
      }),
      [
        'feature A expired restricted',
        'feature B revoked full',
        'feature C granted full',
        'decision A granted restricted',
      ],
    ],
    [
      'below what is switched off',
      user({ grants: [grant('A')], features: line.map((one) => ({ ...one, isActive: one.featureCode !== 'B' })) }),
      ['feature A granted full', 'feature B inactive', 'decision A inactive_feature'],
    ],
    [
      'below what is not there',
      user({ grants: [grant('A')], features: line.slice(0, 2) }),
      ['feature A granted full', 'feature B nothing_granted', 'feature C unknown', 'decision A unknown_feature'],
    ],
    [
      'where nothing is granted',
      user(),
      ['feature A nothing_granted', 'feature B nothing_granted', 'feature C nothing_granted', 'decision A not_granted'],
    ],
  ])('lead up from it until it is decided: %s', (_, world, told) => {
    expect(steps(world, feature('A'))).toEqual(['account passed', ...told]);
  });

  it('begin with the panel for an admin', () => {
    expect(steps(admin({ grants: [grant('A')] }), feature('A'))).toEqual([
      'role passed',
      'account passed',
      'platform admin_panel passed full',
      'address passed',
      'feature A granted full',
      'decision A granted full',
    ]);
  });

  it('are not taken where the panel denies', () => {
    expect(steps(admin({ platforms: [], grants: [grant('A')] }), feature('A'))).toEqual([
      'role passed',
      'account passed',
      'platform admin_panel not_granted',
    ]);
  });

  it('are none for a super_admin', () => {
    expect(steps(admin({ account: account('super_admin') }), feature('A')).slice(4)).toEqual([
      'decision A super_admin full',
    ]);
  });
});
