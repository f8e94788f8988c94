import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { hasSuperAdmin, makeAdmin } from '../../../shared/adapters/table/admins.ts';
import type { NewAdmin, StampOf } from '../../../shared/adapters/table/admin-row.ts';
import { BranchCode } from '../../../shared/domain/identifiers/branch-code.ts';
import { Email } from '../../../shared/domain/identifiers/email.ts';
import { PersonName } from '../../../shared/domain/identifiers/person-name.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { branch } from '../../../shared/entities/branch.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { guard } from '../../../shared/entities/guard.ts';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { adminAuthoriser } from '../../../shared/http/authorise-admin.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import type { Driver } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { create } from '../../../shared/store/writes.ts';
import { claimsOf } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { memoryDirectory } from '../../support/directory.ts';
import { begin, newPerson, register } from '../../support/journey.ts';
import { sampleOf } from '../../support/sample-of.ts';

const at = '2026-11-22T06:30:00.000Z';
const stamp: StampOf = (action, more = {}) => ({ action, actorType: 'system', ...more, at });

const asha: NewAdmin = {
  email: Email.parse('asha@example.com'),
  emailAsTyped: 'Asha@example.com',
  firstName: PersonName.parse('Asha'),
  lastName: PersonName.parse('Rao'),
  role: 'super_admin',
};

const setUp = (driver: Driver & { items?: () => Raw[] } = memoryDriver()) => {
  const directory = memoryDirectory();
  const store = storeOver(driver);
  const deps = { store, directory: directory.directory, ids: randomIds };
  const make = (wanted: Partial<NewAdmin> = {}, more: { onlyFirst?: boolean } = {}) =>
    makeAdmin(deps, { ...asha, ...wanted }, { at, stamp, by: 'system', ...more });
  /** What a sign-in of the newest directory user is worth. */
  const standing = async () => {
    const user = directory.users.at(-1);
    if (!user) return 'nobody';
    const decided = await adminAuthoriser(store)({
      claims: claimsOf(user),
      route: { method: 'GET' },
      needs: 'any_admin',
      ip: '203.0.113.7',
      at,
    });
    return decided.kind === 'refusal' ? decided.code : decided.kind;
  };
  return { store, make, standing, items: () => driver.items?.() ?? [], ...directory };
};

describe('making an admin', () => {
  it('leaves an active account, linked to an invited user, in the admin panel and in the guard', async () => {
    const { store, make, users, invitations, standing } = setUp();
    const made = await make();
    if (made.kind !== 'made') throw new Error(made.kind);
    const { userCode, sub } = made;
    expect(await store.get(userAccount, { userCode })).toMatchObject({
      role: 'super_admin',
      isActive: true,
      cognitoSub: sub,
      firstName: 'Asha',
    });
    expect(users).toMatchObject([{ sub, userCode, name: 'Asha Rao', groups: new Set(['super_admin']) }]);
    expect(invitations).toEqual(['asha@example.com']);
    expect(await store.get(guard, { name: 'SUPERADMINS' })).toMatchObject({ members: [userCode], memberCount: 1 });
    expect(await store.get(claim, { kind: 'cognito', value: sub })).toMatchObject({ userCode });
    expect(await standing()).toBe('caller');
  });

  it('is done once, however often it is asked for', async () => {
    const { make, invitations, store } = setUp();
    const made = await make();
    expect(await make()).toEqual({ ...made, kind: 'existed' });
    const all = await Promise.all([
      make({ email: 'b@example.com' as never }),
      make({ email: 'b@example.com' as never }),
    ]);
    expect(all.map(({ kind }) => kind).sort()).toEqual(['existed', 'made']);
    expect(invitations).toEqual(['asha@example.com', 'b@example.com']);
    expect(await store.get(guard, { name: 'SUPERADMINS' })).toMatchObject({ memberCount: 2 });
  });

  it('takes nobody’s address: not a user’s, not another role’s, not one that the directory gave to another', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    const waiting = newPerson();
    await begin(app, waiting);
    const { directory, users } = memoryDirectory();
    const deps = { store: app.store, directory, ids: randomIds };
    const make = (wanted: Partial<NewAdmin>) =>
      makeAdmin(deps, { ...asha, ...wanted }, { at: app.now(), stamp, by: 'system' });
    expect(await make({ email: person.email as never })).toEqual({ kind: 'taken' });
    expect(await make({ email: waiting.email as never })).toEqual({ kind: 'taken' });
    expect((await make({})).kind).toBe('made');
    expect(await make({ role: 'admin' })).toEqual({ kind: 'taken' });
    users.push({ ...users[0]!, email: 'c@example.com' as never, sub: 'other' });
    expect(await make({ email: 'c@example.com' as never })).toEqual({ kind: 'taken' });
    // A registration that was never finished gives way once its codes have expired.
    app.advance(3_600_000);
    expect((await make({ email: waiting.email as never })).kind).toBe('made');
  });

  it('keeps to live branches', async () => {
    const { make, store, users } = setUp();
    const branchCode = BranchCode.parse('MUM01');
    expect(await make({ role: 'admin', branchCode })).toEqual({ kind: 'branch_inactive' });
    expect(users).toEqual([]);
    const home = { ...sampleOf(branch.schema, false), branchCode, isActive: true };
    await store.write(at, create(branch, home, stamp('create')));
    expect((await make({ role: 'admin', branchCode })).kind).toBe('made');
    expect(await store.get(guard, { name: 'SUPERADMINS' })).toBeUndefined();
  });

  it('makes a first super_admin once', async () => {
    const { make, store } = setUp();
    const both = await Promise.all([
      make({}, { onlyFirst: true }),
      make({ email: 'b@example.com' as never }, { onlyFirst: true }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['made', 'not_first']);
    const winner = both[0].kind === 'made' ? 'asha@example.com' : 'b@example.com';
    expect(await hasSuperAdmin(store, winner)).toBe(false);
    expect(await hasSuperAdmin(store, 'c@example.com')).toBe(true);
  });
});

describe('an address that the directory has for another account', () => {
  const withBranch = async () => {
    const world = setUp();
    const branchCode = BranchCode.parse('MUM01');
    const home = { ...sampleOf(branch.schema, false), branchCode, isActive: true };
    await world.store.write(at, create(branch, home, stamp('create')));
    const foreign = { email: asha.email, userCode: 'OTHER1' as never, name: 'Other', sub: 'other' };
    world.users.push({ ...foreign, groups: new Set(), enabled: true });
    return { ...world, make: () => world.make({ role: 'admin', branchCode }), branchCode };
  };

  it('is refused, and neither the address nor the branch stays taken', async () => {
    const { make, store, branchCode } = await withBranch();
    expect(await make()).toEqual({ kind: 'taken' });
    expect(await store.get(claim, { kind: 'email', value: asha.email })).toBeUndefined();
    expect(await store.get(referenceCount, { to: 'branch', code: branchCode })).toMatchObject({ count: 0 });
  });

  it('leaves no account but a closed one', async () => {
    const { make, items } = await withBranch();
    await make();
    const accounts = items().filter(({ entity }) => entity === 'UserAccount');
    expect(accounts).toEqual([expect.objectContaining({ deletedAt: at, isActive: false })]);
  });

  it('is free as soon as the directory is mended', async () => {
    const { make, users } = await withBranch();
    await make();
    users.length = 0;
    expect((await make()).kind).toBe('made');
    expect((await make()).kind).toBe('existed');
  });

  it('keeps an admin who was made before as they are', async () => {
    const { make, users, store } = await withBranch();
    const [foreign] = users.splice(0, 1);
    const made = await make();
    if (made.kind !== 'made') throw new Error(made.kind);
    users.splice(0, 1, foreign!);
    expect(await make()).toEqual({ kind: 'taken' });
    expect(await store.get(userAccount, { userCode: made.userCode })).toMatchObject({ isActive: true });
  });

  it('leaves no user in the directory when it is mended while an attempt is under way', async () => {
    const { store, users, directory } = setUp();
    const deps = { store, ids: randomIds };
    const making = { at, stamp, by: 'system' };
    const refusing = { ...directory, createAdmin: () => Promise.resolve({ kind: 'conflict' as const }) };
    const overtaken = {
      ...directory,
      createAdmin: async (invited: Parameters<typeof directory.createAdmin>[0]) => {
        const created = await directory.createAdmin(invited);
        await makeAdmin({ ...deps, directory: refusing }, asha, making);
        return created;
      },
    };
    expect(await makeAdmin({ ...deps, directory: overtaken }, asha, making)).toEqual({ kind: 'taken' });
    expect(users).toEqual([]);
  });
});

describe('a failure half-way', () => {
  /** Fails the n-th write, before or after it took effect. */
  const failing = (inner: Driver, nth: number, after: boolean): Driver => {
    let writes = 0;
    return {
      ...inner,
      write: async (operations) => {
        writes += 1;
        const fails = writes === nth;
        if (fails && !after) throw new Outage('table', new Error('injected'));
        const result = await inner.write(operations);
        if (fails) throw new Outage('table', new Error('injected'));
        return result;
      },
    };
  };
  const points = [1, 2].flatMap((nth) => [false, true].map((after) => [nth, after] as const));

  it.each(points)(
    'of write %i (took effect: %s) gives nothing by halves, and the next attempt goes on',
    async (nth, after) => {
      const table = memoryDriver();
      const first = setUp(failing(table, nth, after));
      await expect(first.make()).rejects.toBeInstanceOf(Outage);
      const isWhole = nth === 2 && after;
      expect(await first.standing()).toBe(isWhole ? 'caller' : nth === 1 ? 'nobody' : 'unauthenticated');
      expect((await first.make()).kind).toBe(isWhole ? 'existed' : 'made');
      expect(await first.standing()).toBe('caller');
      expect(first.users).toHaveLength(1);
      expect(table.items().filter(({ entity }) => entity === 'UserAccount')).toHaveLength(1);
    },
  );

  it.each(points)('of call %i to the directory (took effect: %s) does not either', async (nth, after) => {
    const world = setUp();
    world.failAt(nth, after);
    await expect(world.make()).rejects.toMatchObject({ dependency: 'directory' });
    expect(await world.standing()).toMatch(/nobody|unauthenticated/);
    expect((await world.make()).kind).toBe('made');
    expect(await world.standing()).toBe('caller');
    expect(world.invitations).toHaveLength(1);
  });
});
