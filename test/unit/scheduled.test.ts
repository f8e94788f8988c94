import { expect, it } from 'vitest';
import { emfMetrics } from '../../shared/platform/metrics.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { scheduled, type Counts, type Run } from '../../shared/platform/scheduled.ts';

const at = '2026-11-22T06:30:00.000Z';

const start = (work: (run: Run) => Promise<Counts>, left = 200_000) => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>);
  const now = () => at;
  const base = {
    now,
    log: jsonLog({}, now, write),
    metrics: emfMetrics({ function: 'sweeper', stage: 'test' }, now, write),
  };
  return { lines, answer: scheduled(work, base)({}, { getRemainingTimeInMillis: () => left }) };
};

it('answers with the counts of its run, and reports them as metrics', async () => {
  const { lines, answer } = start((run) => Promise.resolve({ expired: 3, failed: run.at === at ? 0 : 1 }));
  expect(await answer).toEqual({ expired: 3, failed: 0 });
  expect(lines).toMatchObject([{ event: 'run', expired: 3 }, { RunExpired: 3 }, { RunFailed: 0 }]);
});

it('tells the work when its time is nearly up', async () => {
  const over = (left: number) => start(({ isOver }) => Promise.resolve({ failed: Number(isOver()) }), left).answer;
  expect(await over(30_000)).toEqual({ failed: 0 });
  expect(await over(10_000)).toEqual({ failed: 1 });
});

it('says when a count is no metric that anybody watches', async () => {
  const { lines, answer } = start(() => Promise.resolve({ expired: 1, ...{ surprised: 2 } }));
  await answer;
  expect(lines).toMatchObject([
    { event: 'run' },
    { RunExpired: 1 },
    { level: 'error', event: 'a count that is no metric', name: 'surprised' },
  ]);
});

it('fails aloud, so that it is tried again', async () => {
  const { lines, answer } = start(() => Promise.reject(new Error('table is unavailable')));
  await expect(answer).rejects.toThrow('table is unavailable');
  expect(lines).toMatchObject([{ level: 'error', event: 'run failed', cause: { message: 'table is unavailable' } }]);
});
