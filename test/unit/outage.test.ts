import { expect, it } from 'vitest';
import { Outage } from '../../shared/domain/outage.ts';

it('an outage names what is down, and keeps why for the log', () => {
  const cause = new Error('ECONNREFUSED');
  const outage = new Outage('vault', cause);
  expect([outage.message, outage.dependency, outage.cause]).toEqual(['vault is unavailable', 'vault', cause]);
});

it('an outage is a refusal unless nothing came back in time', () => {
  expect(new Outage('provider', undefined).timedOut).toBe(false);
  expect(new Outage('provider', undefined, { timedOut: true }).timedOut).toBe(true);
});
