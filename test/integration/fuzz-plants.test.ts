import { beforeAll, expect, it } from 'vitest';
import { operationNamed } from '../support/fuzz/contract.ts';
import { fuzzer } from '../support/fuzz/fuzzer.ts';
import { plants } from '../support/fuzz/plants.ts';
import { peopledWorld, type World } from '../support/fuzz/world.ts';

const seed = 20_261_122;

let world: World;

beforeAll(async () => {
  world = await peopledWorld();
});

it.each(plants)('the fuzzer finds $name', async ({ operationId, says, invoke }) => {
  const { tries } = await fuzzer(world, invoke(world));
  await expect(tries(operationNamed(operationId), { runs: 400, seed })).rejects.toThrow(says);
});

it('the fuzzer finds nothing where nothing is planted, and names what finds a fault again', async () => {
  const right = await fuzzer(world);
  await right.tries(operationNamed('getProfile'), { runs: 40, seed });
  const wrong = await fuzzer(world, async (name, event) => ({
    ...(await world.app.invoke(name, event)),
    statusCode: 500,
  }));
  await expect(wrong.tries(operationNamed('getProfile'), { runs: 1, seed: 7 })).rejects.toThrow(
    /^FUZZ_SEED=7 FUZZ_PATH=[\d:]+ FUZZ_ROUTE=getProfile/,
  );
});
