import { describe, expect, it, vi } from 'vitest';
import { hostFixtures, kept } from './support/fixtures.ts';

describe('the function host', () => {
  it('hands over events and a context, and returns what the function returned', async () => {
    const host = await hostFixtures(['echo']);
    const outcome = await host.invoke('echo', { hello: 'there' }, { timeoutMs: 5000 });
    expect(outcome).toMatchObject({ kind: 'returned', value: { statusCode: 200 } });
    const { body } = (outcome as { value: { body: string } }).value;
    expect(JSON.parse(body)).toMatchObject({ event: { hello: 'there' }, name: 'CredbuzzPay-local-echo' });
  });

  it('gives a function its own environment and nothing of ours', async () => {
    const host = await hostFixtures(['echo'], { env: { TABLE_NAME: 'T' } });
    expect(await host.invoke('echo', { ask: 'env' })).toEqual({ kind: 'returned', value: { TABLE_NAME: 'T' } });
  });

  it('reports what was thrown as Lambda does', async () => {
    const host = await hostFixtures(['echo']);
    expect(await host.invoke('echo', { ask: 'throw' })).toMatchObject({
      kind: 'threw',
      error: { errorType: 'TypeError', errorMessage: 'as asked' },
    });
  });

  it.each(['hang', 'spin'])('gives up on a function that does %s, and replaces it', async (ask) => {
    const host = await hostFixtures(['echo']);
    await host.start();
    expect(await host.invoke('echo', { ask }, { timeoutMs: 100 })).toEqual({ kind: 'timeout' });
    expect(await host.invoke('echo', {})).toMatchObject({ kind: 'returned' });
  });

  it('replaces a function that exited', async () => {
    const host = await hostFixtures(['echo']);
    const [crashed, sibling] = await Promise.all([
      host.invoke('echo', { ask: 'exit' }),
      host.invoke('echo', { ask: 'hang' }),
    ]);
    expect(crashed).toMatchObject({ kind: 'threw', error: { errorType: 'Runtime.ExitError' } });
    expect(sibling).toMatchObject({ kind: 'threw' });
    expect(await host.invoke('echo', {})).toMatchObject({ kind: 'returned' });
  });

  it('moves the clock of functions, and only theirs', async () => {
    const clock = new SharedArrayBuffer(8);
    const host = await hostFixtures(['echo'], { clock });
    new Float64Array(clock)[0] = 3_600_000;
    const before = Date.now();
    const { value } = (await host.invoke('echo', { ask: 'date' })) as {
      value: { now: number; made: string; given: string; same: boolean };
    };
    expect(value.now - before).toBeGreaterThanOrEqual(3_600_000);
    expect(Date.parse(value.made) - before).toBeGreaterThanOrEqual(3_600_000);
    expect(value).toMatchObject({ given: '1970-01-01T00:00:00.000Z', same: true });
    expect(Date.now() - before).toBeLessThan(3_600_000);
  });

  it('keeps what functions print', async () => {
    const { output, text } = kept();
    const host = await hostFixtures(['echo'], { output });
    await host.invoke('echo', { ask: 'log' });
    await vi.waitFor(() => expect(text()).toBe('{"from":"echo"}\n'));
  });

  it('names the function that does not load', async () => {
    const host = await hostFixtures(['broken']);
    await expect(host.start()).rejects.toThrow('the function broken does not start: Error: TABLE_NAME is missing');
  });
});
