import { describe, expect, it } from 'vitest';
import { abandon } from '../../../functions/abandon-registrations/abandon.ts';
import { days, minutes } from '../../../shared/domain/time.ts';
import { telling } from '../../support/erasing.ts';
import { begin, logIn, newPerson, register } from '../../support/journey.ts';
import { runAt, silent } from '../../support/sweeping.ts';
import { stored } from '../../support/users.ts';
import { living } from '../../support/erasure-of.ts';

describe('a registration that was never proven', () => {
  it('is erased as soon as it is abandoned', async () => {
    const world = await living();
    const { app, keepUp, erase, items } = world;
    const person = newPerson();
    await begin(app, person);
    app.advance(days(8));
    const run = runAt(app.now());
    await abandon({ store: app.store, policy: app.policy.registration, log: silent, limit: 100 })(run);
    await keepUp();
    expect(await erase()).toMatchObject({ erased: 1, failed: 0 });
    await keepUp();
    expect(telling(await items(), [person.email, person.mobile.slice(3)], app.now())).toEqual([]);
  });

  it('is erased once its e-mail is another one, whom that leaves alone', async () => {
    const world = await living();
    const { app, keepUp, erase, items } = world;
    const [first, second] = [newPerson(), newPerson()];
    await begin(app, first);
    app.advance(minutes(20));
    const owner = { ...second, email: first.email };
    const { userCode } = await register(app, owner);
    await keepUp();
    expect(await erase()).toMatchObject({ erased: 1, failed: 0 });
    await keepUp();
    const told = telling(await items(), [first.mobile.slice(3)], app.now());
    expect(told.filter((line) => !line.startsWith('IdempotencyRecord'))).toEqual([]);
    expect(await stored(app, userCode)).toMatchObject({ email: first.email });
    expect((await logIn(app, owner)).status).toBe(201);
  });
});
