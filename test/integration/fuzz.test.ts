import { beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../support/fuzz/contract.ts';
import { fuzzer } from '../support/fuzz/fuzzer.ts';
import { peopledWorld, type World } from '../support/fuzz/world.ts';

/** `npm run test:fuzz` sends many; `npm test` a sample. FUZZ_SEED, FUZZ_PATH and FUZZ_ROUTE find one failure again. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? (process.env['FUZZ'] === 'whole' ? 2000 : 40));
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const path = process.env['FUZZ_PATH'];
const only = process.env['FUZZ_ROUTE'];

let world: World;
let fuzz: Awaited<ReturnType<typeof fuzzer>>;

beforeAll(async () => {
  world = await peopledWorld();
  fuzz = await fuzzer(world);
});

const timeout = 30_000 + RUNS * 200;

describe.each(operations.filter(({ operationId }) => only === undefined || operationId === only))(
  '$title',
  (operation) => {
    it(
      'answers everybody, whatever they send, as the document says',
      async () => {
        await fuzz.tries(operation, { runs: RUNS, seed, path });
      },
      timeout,
    );
  },
);

it.each(operations.filter(({ access }) => access === 'user'))(
  '$title knows no account that is deleted',
  async ({ method, path: declared }) => {
    const { status } = await world.app.request(method, declared.replaceAll(/\{\w+\}/g, 'x'), {
      token: world.deleted.token,
      ip: world.deleted.ip,
    });
    expect(status).toBe(401);
  },
);
