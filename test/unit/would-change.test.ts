import { describe, expect, it } from 'vitest';
import type { Subject } from '../../shared/domain/access/decide-act.ts';
import type { Asked, World } from '../../shared/domain/access/explain.ts';
import type { Action } from '../../shared/domain/access/levels.ts';
import { wouldChange } from '../../shared/domain/access/would-change.ts';
import type { AccessLevel } from '../../shared/domain/choices.ts';
import { later } from '../../shared/domain/time.ts';
import { account, admin, at, feature, grant, line, onPlatform, platform, user } from './access-worlds.ts';

describe('what would let somebody onto a platform', () => {
  const ended = { expiresAt: later(at, -1) };
  const web = (more: Partial<Subject['platforms'][number]>) => user({ platforms: [onPlatform('web', more)] });
  const give = (change: 'grant_platform' | 'renew_platform', accessLevel: AccessLevel) => ({
    change,
    name: 'web',
    accessLevel,
  });

  it.each<[string, World, Action, object[]]>([
    ['the least that reads', user({ platforms: [] }), 'read', [give('grant_platform', 'read_only')]],
    ['the least that creates', user({ platforms: [] }), 'create', [give('grant_platform', 'create_only')]],
    ['the least that updates', user({ platforms: [] }), 'update', [give('grant_platform', 'update_only')]],
    ['the least that deletes', user({ platforms: [] }), 'delete', [give('grant_platform', 'full')]],
    [
      'more than before, and all of it',
      web({ accessLevel: 'read_only' }),
      'update',
      [give('grant_platform', 'update_only')],
    ],
    [
      'everything, where no level less holds both',
      web({ accessLevel: 'read_only' }),
      'create',
      [give('grant_platform', 'full')],
    ],
    [
      'the level that ran out',
      web({ accessLevel: 'update_only', ...ended }),
      'read',
      [give('renew_platform', 'update_only')],
    ],
    [
      'the level that was revoked',
      web({ accessLevel: 'update_only', revokedAt: at }),
      'read',
      [give('grant_platform', 'update_only')],
    ],
    [
      'no more than ran out: masked fields stay masked',
      web({ accessLevel: 'restricted', ...ended }),
      'read',
      [give('renew_platform', 'restricted')],
    ],
    ['no level that was a denial’s', web({ isAllowed: false }), 'read', [give('grant_platform', 'read_only')]],
    [
      'an address inside',
      web({ allowedIpRanges: ['198.51.100.0/24'] }),
      'read',
      [{ change: 'come_from_platform_ranges', name: 'web', ranges: ['198.51.100.0/24'] }],
    ],
    [
      'everything in the way, in the order it is met',
      user({
        account: account('user', { isActive: false, userBlocked: true }),
        platforms: [],
        whitelist: ['198.51.100.0/24'],
      }),
      'read',
      [
        { change: 'activate_account' },
        { change: 'unblock' },
        give('grant_platform', 'read_only'),
        { change: 'come_from_own_whitelist', ranges: ['198.51.100.0/24'] },
      ],
    ],
  ])('is %s', (_, world, action, changes) => {
    expect(wouldChange(world, platform('web', action))).toEqual(changes);
  });

  it('onto the admin panel is to become an admin first', () => {
    expect(wouldChange(user(), platform('admin_panel'))).toEqual([
      { change: 'make_admin' },
      { change: 'grant_platform', name: 'admin_panel', accessLevel: 'read_only' },
    ]);
  });
});

describe('what would let somebody into a feature', () => {
  it.each<[string, World, Action, object[]]>([
    ['a grant', user(), 'update', [{ change: 'grant_feature', name: 'A', accessLevel: 'update_only' }]],
    [
      'a grant past a denial above',
      user({ grants: [grant('C', { isAllowed: false })] }),
      'read',
      [{ change: 'grant_feature', name: 'A', accessLevel: 'read_only' }],
    ],
    [
      'a grant of all that is inherited, and more',
      user({ grants: [grant('C', { accessLevel: 'read_only' })] }),
      'update',
      [{ change: 'grant_feature', name: 'A', accessLevel: 'update_only' }],
    ],
    [
      'a grant of everything, where no level less holds what is inherited as well',
      user({ grants: [grant('C', { accessLevel: 'create_only' })] }),
      'read',
      [{ change: 'grant_feature', name: 'A', accessLevel: 'full' }],
    ],
    [
      'the grant that ran out',
      user({ grants: [grant('A', { accessLevel: 'update_only', expiresAt: at })] }),
      'read',
      [{ change: 'renew_feature', name: 'A', accessLevel: 'update_only' }],
    ],
    [
      'a new grant, not the one that was revoked',
      user({ grants: [grant('A', { status: 'revoked' })] }),
      'read',
      [{ change: 'grant_feature', name: 'A', accessLevel: 'read_only' }],
    ],
    [
      'a new grant, not the denial that ran out',
      user({ grants: [grant('A', { isAllowed: false, expiresAt: at })] }),
      'read',
      [{ change: 'grant_feature', name: 'A', accessLevel: 'read_only' }],
    ],
    [
      'a feature above that is switched on',
      user({ grants: [grant('A')], features: line.map((one) => ({ ...one, isActive: one.featureCode !== 'B' })) }),
      'read',
      [{ change: 'activate_feature', name: 'B' }],
    ],
    [
      'a feature above that exists',
      user({ grants: [grant('A')], features: line.slice(0, 2) }),
      'read',
      [{ change: 'make_feature', name: 'C' }],
    ],
  ])('is %s', (_, world, action, changes) => {
    expect(wouldChange(world, feature('A', action))).toEqual(changes);
  });
});

describe('what would deny somebody what they may do', () => {
  it.each<[string, World, Asked, object[]]>([
    ['a platform', user(), platform('web'), [{ change: 'revoke_platform', name: 'web' }]],
    ['a feature', user({ grants: [grant('C')] }), feature('A'), [{ change: 'deny_feature', name: 'A' }]],
    [
      'a feature of an admin',
      admin({ grants: [grant('C')] }),
      feature('A'),
      [
        { change: 'revoke_platform', name: 'admin_panel' },
        { change: 'deny_feature', name: 'A' },
      ],
    ],
    [
      'a feature of a super_admin, whom no denial reaches',
      admin({ account: account('super_admin') }),
      feature('A'),
      [{ change: 'revoke_platform', name: 'admin_panel' }, { change: 'block_account' }],
    ],
  ])('is one of these: %s', (_, world, asked, changes) => {
    expect(wouldChange(world, asked)).toEqual(changes);
  });
});
