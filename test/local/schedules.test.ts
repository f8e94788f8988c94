import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startControl } from '../../local/control.ts';
import type { Outcome } from '../../local/function-host.ts';
import { scheduleControls } from '../../local/schedule-controls.ts';
import { startSchedulePump } from '../../local/schedule-pump.ts';
import { scheduleRuns } from '../../local/schedule-runs.ts';
import { schedule } from '../../shared/http/workflow.ts';

const often = schedule('often', { summary: '', every: { minutes: 5 }, uses: {} });
const daily = schedule('daily', { summary: '', every: { days: 1 }, uses: {} });
const both = [often, daily];

const movable = () => {
  let offset = 0;
  const start = Date.parse('2026-11-22T06:31:00.000Z');
  return {
    now: () => new Date(start + offset).toISOString(),
    offsetMs: () => offset,
    advance: (minutes: number) => (offset += minutes * 60_000),
  };
};

const start = (quietMs = 0) => {
  const clock = movable();
  const ran: string[] = [];
  const faults: unknown[] = [];
  const outcome: { next: Outcome } = { next: { kind: 'returned', value: {} } };
  const pump = startSchedulePump({
    schedules: both,
    clock,
    run: (name) => {
      ran.push(name);
      return Promise.resolve(outcome.next);
    },
    onFault: (cause) => faults.push(cause),
    idleMs: 5,
    quietMs,
  });
  onTestFinished(() => pump.stop());
  return { clock, ran, faults, outcome };
};

describe('the schedule pump', () => {
  it('runs each schedule when the moved clock passes its period, once however much was missed', async () => {
    const { clock, ran } = start();
    await sleep(30);
    expect(ran).toEqual([]);
    clock.advance(3);
    await sleep(30);
    expect(ran).toEqual([]);
    clock.advance(1);
    await vi.waitFor(() => expect(ran).toEqual(['often']));
    clock.advance(3 * 24 * 60);
    await vi.waitFor(() => expect(ran).toEqual(['often', 'often', 'daily']));
    await sleep(30);
    expect(ran).toHaveLength(3);
  });

  it('waits a little after the clock was moved', async () => {
    const { clock, ran } = start(200);
    clock.advance(10);
    await sleep(100);
    expect(ran).toEqual([]);
    await vi.waitFor(() => expect(ran).toEqual(['often']));
  });

  it('tells about a run that failed, and runs again in its time', async () => {
    const { clock, ran, faults, outcome } = start();
    outcome.next = { kind: 'timeout' };
    clock.advance(5);
    await vi.waitFor(() => expect(faults).toHaveLength(1));
    expect(String(faults[0])).toContain('often failed: timed out');
    clock.advance(5);
    await vi.waitFor(() => expect(ran).toHaveLength(2));
  });
});

it('does not wait for a run when it is stopped', async () => {
  const clock = movable();
  let ran = 0;
  const pump = startSchedulePump({
    schedules: [often],
    clock,
    run: () => {
      ran += 1;
      return new Promise(() => undefined);
    },
    onFault: () => undefined,
    idleMs: 5,
    quietMs: 0,
  });
  clock.advance(5);
  await vi.waitFor(() => expect(ran).toBe(1));
  await pump.stop();
});

describe('POST /schedules/{name}/run', () => {
  const controls = async (invoke: (name: string) => Promise<Outcome>) => {
    const runs = scheduleRuns(both, invoke);
    const { url, close } = await startControl(scheduleControls(both, runs.run));
    onTestFinished(close);
    const post = async (name: string) => {
      const response = await fetch(`${url}/schedules/${name}/run`, { method: 'POST' });
      return { status: response.status, body: await response.json() };
    };
    return { post, counts: runs.counts };
  };

  it('answers with the counts of the run', async () => {
    const { post, counts } = await controls(() => Promise.resolve({ kind: 'returned', value: { expired: 3 } }));
    expect(await post('often')).toEqual({ status: 200, body: { expired: 3 } });
    expect(counts).toEqual({
      often: { runs: 1, failures: 0, last: { expired: 3 } },
      daily: { runs: 0, failures: 0 },
    });
  });

  it('answers 404 in JSON for one that is not there', async () => {
    const { post } = await controls(() => Promise.reject(new Error('not to be called')));
    expect(await post('never')).toMatchObject({ status: 404, body: { status: 404 } });
  });

  it('says that a run failed, and why', async () => {
    const { post, counts } = await controls(() =>
      Promise.resolve({
        kind: 'threw',
        error: { errorType: 'Outage', errorMessage: 'table is unavailable', trace: [] },
      }),
    );
    expect(await post('often')).toEqual({
      status: 502,
      body: { status: 502, detail: 'the schedule often failed: Outage: table is unavailable' },
    });
    expect(counts['often']).toMatchObject({ runs: 1, failures: 1 });
  });

  it('runs one at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const { post } = await controls(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sleep(20);
      atOnce -= 1;
      return { kind: 'returned', value: {} };
    });
    await Promise.all([post('often'), post('often'), post('often')]);
    expect(most).toBe(1);
  });
});
