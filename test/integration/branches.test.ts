import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeUnder } from '../../shared/domain/branch-place.ts';
import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { branch } from '../../shared/entities/branch.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { admin } from '../support/admins.ts';
import { testApp } from '../support/app.ts';
import { changeBranch, makeBranch } from '../support/branches.ts';
import { freshTable } from '../support/dynamodb.ts';
import { newPerson, register, stepUp } from '../support/journey.ts';

const onDynamo = async () => {
  const app = await testApp({ driver: (await freshTable()).driver });
  const { claims } = await admin(app, { role: 'super_admin' });
  return { app, claims };
};

type Own = Awaited<ReturnType<typeof onDynamo>>;

const stored = async ({ app }: Own, codes: readonly string[]) => {
  const all = await Promise.all(codes.map((code) => app.store.get(branch, { branchCode: code as never })));
  return new Map(all.flatMap((one) => (one ? [[one.branchCode, one] as const] : [])));
};

/** Every branch's way up, place and subtree are what the parents alone make them. @throws Error on a cycle */
const expectConsistent = async (own: Own, codes: readonly string[]) => {
  const known = await stored(own, codes);
  const wayUp = (code: BranchCode, seen: readonly BranchCode[] = []): BranchCode[] => {
    if (seen.includes(code)) throw new Error(`a cycle: ${seen.join(' → ')} → ${code}`);
    const parent = known.get(code)?.referredBy;
    return parent === undefined ? [] : [parent, ...wayUp(parent, [...seen, code])];
  };
  for (const { branchCode, referredBy, ...one } of known.values()) {
    const ancestors = wayUp(branchCode);
    const parent = referredBy && { branchCode: referredBy, ancestors: ancestors.slice(1) };
    expect(one, branchCode).toMatchObject(placeUnder(branchCode, parent));
    const below = [...known.keys()].filter((other) => wayUp(other).includes(branchCode)).sort();
    const subtree = await own.app.store.get(branchSubtree, { branchCode });
    expect(subtree?.below.toSorted() ?? [], branchCode).toEqual(below);
  }
  return known;
};

describe('parallel changes of the tree', () => {
  const codes = Array.from({ length: 12 }, (_, place) => `B${String(place).padStart(4, '0')}`);
  const moves = fc.array(fc.tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom(...codes), { nil: null })), {
    minLength: 20,
    maxLength: 20,
  });

  it('leave no cycle, and the right way up everywhere, after 20 moves at once', async () => {
    const own = await onDynamo();
    for (const [place, code] of codes.entries())
      await makeBranch(own.app, own.claims, code, place < 2 ? {} : { referredBy: codes[Math.floor(place / 2) - 1] });
    let moved = 0;
    const move = async ([code, referredBy]: readonly [string, string | null]) => {
      const { status, body } = await changeBranch(own.app, own.claims, code, { referredBy });
      moved += status === 200 ? 1 : 0;
      expect([200, 409, 412, 422], body.code).toContain(status);
    };
    await fc.assert(
      fc.asyncProperty(moves, async (wanted) => {
        await Promise.all(wanted.map(move));
        expect((await expectConsistent(own, codes)).size).toBe(codes.length);
      }),
      { numRuns: 4 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('lose no branch that is made below one while that moves', async () => {
    const own = await onDynamo();
    for (const code of ['AAAAA', 'BBBBB', 'XXXXX']) await makeBranch(own.app, own.claims, code);
    await makeBranch(own.app, own.claims, 'CCCCC', { referredBy: 'AAAAA' });
    await Promise.all([
      ...codes.map((code) => makeBranch(own.app, own.claims, code, { referredBy: 'CCCCC' })),
      changeBranch(own.app, own.claims, 'AAAAA', { referredBy: 'XXXXX' }),
      changeBranch(own.app, own.claims, 'BBBBB', { referredBy: 'CCCCC' }),
    ]);
    const known = await expectConsistent(own, [...codes, 'AAAAA', 'BBBBB', 'CCCCC', 'XXXXX']);
    expect(known.size).toBe(codes.length + 4);
  });
});

describe('deleting a branch', () => {
  const remove = ({ app, claims }: Own, code: string) =>
    app.request('DELETE', `/v1/admin/branches/${code}`, { claims });

  it('never takes one away from a member who comes at that moment', async () => {
    const own = await onDynamo();
    for (let round = 0; round < 12; round += 1) {
      const branchCode = `R${String(round).padStart(4, '0')}`;
      await makeBranch(own.app, own.claims, branchCode);
      const closing = async () => {
        // A little later each time, so that each of the two is sometimes first.
        await new Promise((resolve) => setTimeout(resolve, 25 * round));
        await changeBranch(own.app, own.claims, branchCode, { isActive: false });
        return (await remove(own, branchCode)).status;
      };
      const [member, status] = await Promise.all([
        register(own.app, { ...newPerson(), branchCode } as never),
        closing(),
      ]);
      const account = await own.app.store.get(userAccount, { userCode: member.userCode as never });
      const left = await own.app.store.get(branch, { branchCode: branchCode as never });
      expect([status, left !== undefined]).toEqual(account?.branchCode === undefined ? [204, false] : [409, true]);
    }
  });

  it('never takes one away from a branch that is made below it at that moment', async () => {
    const own = await onDynamo();
    for (let round = 0; round < 12; round += 1) {
      const [above, below] = [`P${String(round).padStart(4, '0')}`, `Q${String(round).padStart(4, '0')}`];
      await makeBranch(own.app, own.claims, above);
      const closing = async () => {
        await new Promise((resolve) => setTimeout(resolve, 2 * round));
        await changeBranch(own.app, own.claims, above, { isActive: false });
        return (await remove(own, above)).status;
      };
      const body = { branchCode: below, branchName: 'Below', referredBy: above };
      const [made, status] = await Promise.all([
        own.app.request('POST', '/v1/admin/branches', { claims: own.claims, body }),
        closing(),
      ]);
      expect([made.status, status]).toEqual(made.status === 201 ? [201, 409] : [422, 204]);
      await expectConsistent(own, [above, below]);
    }
  });

  it('has counted right after many members came and went at once', async () => {
    const own = await onDynamo();
    await makeBranch(own.app, own.claims, 'MUM01');
    const people = Array.from({ length: 10 }, () => ({ ...newPerson(), branchCode: 'MUM01' }));
    const come = (person: (typeof people)[number]) => register(own.app, person);
    const members = await Promise.all(people.map(come));
    await changeBranch(own.app, own.claims, 'MUM01', { isActive: false });
    expect((await remove(own, 'MUM01')).status).toBe(409);
    const goes = async (place: number) => {
      const token = members[place]!.accessToken;
      await stepUp(own.app, token, people[place]!);
      expect((await own.app.request('DELETE', '/v1/me', { token })).status).toBe(202);
    };
    await Promise.all(people.slice(1).map((_, place) => goes(place + 1)));
    expect((await remove(own, 'MUM01')).status).toBe(409);
    await goes(0);
    expect((await remove(own, 'MUM01')).status).toBe(204);
  });
});
