import fc from 'fast-check';
import { later } from '../../../shared/domain/time.ts';
import { callersOf, isPrincipal, type Caller } from './callers.ts';
import { operationAt, operations, type Operation } from './contract.ts';
import { leaks } from './leaks.ts';
import { refusedWrites } from './refused-writes.ts';
import { replyFaults, takenFaults } from './reply-faults.ts';
import { requestsTo, type FuzzRequest, type Known } from './requests.ts';
import { sendThrough, type Invoke } from './send.ts';
import { beliefFaults, twinFaults, twinOf } from './twins.ts';
import { twinsOf, vocabularyOf, wholesOf } from './vocabulary.ts';
import type { World } from './world.ts';

/** The cursors that lists hand out to those who may read them, by operation. */
const cursorsOf = async (callers: readonly Caller[], send: ReturnType<typeof sendThrough>) => {
  const found: Record<string, string[]> = {};
  const lists = operations.filter(
    ({ path, parameters }) => !path.includes('{') && parameters.some(({ name }) => name === 'cursor'),
  );
  for (const { operationId, path, method } of lists) {
    for (const caller of callers.filter(isPrincipal)) {
      const { text } = await send({ caller, method, target: `${path}?limit=1`, headers: [], body: Buffer.alloc(0) });
      const { nextCursor } = JSON.parse(text) as { nextCursor?: string | null };
      if (typeof nextCursor === 'string') (found[operationId] ??= []).push(nextCursor);
    }
  }
  return found;
};

/** A request as somebody would try it again. */
const shown = ({ caller, method, target, headers, body }: FuzzRequest): string =>
  [
    `${caller.name}: ${method} ${target.slice(0, 600)}`,
    ...headers.map(([name, value]) => `  ${name}: ${value.slice(0, 120)}`),
    `  ${JSON.stringify(body.toString('utf8')).slice(0, 1500)}`,
  ].join('\n');

const withoutCredentials = ({ caller, ...request }: FuzzRequest): FuzzRequest => {
  const { authorization: _, ...nobody } = caller;
  return { ...request, caller: nobody };
};

/** Sends requests to an API in a peopled world, and says what is wrong with its answers. Each request finds the world as it was. */
export const fuzzer = async (world: World, invoke: Invoke = world.app.invoke) => {
  const { app, journal } = world;
  const send = sendThrough(invoke);
  const callers = callersOf(world);
  const twins = twinsOf(world);
  const lexicons = { a: vocabularyOf(world, 'a'), b: vocabularyOf(world, 'b') };
  const known: Known = {
    lexicon: ({ knows }) => lexicons[knows],
    wholes: wholesOf(world),
    cursors: await cursorsOf(callers, sendThrough(app.invoke)),
  };
  const start = { outbox: app.outbox.length, lines: app.lines.length, users: app.directory.users.length };
  const statuses: Record<string, Record<number, number>> = {};

  const reset = async () => {
    await journal.undo();
    app.outbox.splice(start.outbox);
    app.lines.splice(start.lines);
    app.directory.users.splice(start.users);
    for (const one of [world.a, world.b])
      app.files.arrive(`${one.userCode}/${one.documents.zip}`, one.zipBytes, 'application/zip');
  };

  const faultsOf = async (request: FuzzRequest): Promise<string[]> => {
    try {
      const answered = await send(request);
      const changes = await journal.changes();
      const lines = app.lines.slice(start.lines);
      await reset();
      const counts = (statuses[`${request.method} ${answered.resource}`] ??= {});
      counts[answered.status] = (counts[answered.status] ?? 0) + 1;
      // On public routes ids are what somebody was given: whoever holds one may use it.
      const isPublic = operationAt(answered.resource, request.method)?.access === 'public';
      const foreign = isPublic ? undefined : request.caller.twins && twins[request.caller.twins];
      const twin = foreign && twinOf(request, foreign);
      return [
        ...replyFaults(request.method, answered),
        ...takenFaults(request.method, request.body, answered),
        ...leaks(world, request, answered, lines),
        ...refusedWrites(answered, changes),
        ...(request.caller.isNobody ? beliefFaults(answered, await send(withoutCredentials(request))) : []),
        ...(foreign && twin ? twinFaults(answered, await send(twin), foreign) : []),
      ];
    } catch (cause) {
      return [`threw ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`];
    } finally {
      await reset();
      await world.forget();
    }
  };

  return {
    /** How often each route gave each status. */
    statuses,
    now: () => later(app.now(), 0),
    /**
     * Tries an operation so many times.
     * @throws Error with the smallest request that finds a fault, and the seed that finds it again
     */
    tries: (operation: Operation, { runs, seed, path }: { runs: number; seed: number; path?: string | undefined }) =>
      fc.assert(
        fc.asyncProperty(requestsTo(operation, callers, known), async (request) => {
          const faults = await faultsOf(request);
          if (faults.length > 0) throw new Error(`${shown(request)}\n- ${faults.join('\n- ')}`);
        }),
        {
          numRuns: runs,
          seed,
          ...(path !== undefined && { path }),
          reporter: ({ failed, seed: used, counterexamplePath, errorInstance, numShrinks }) => {
            if (!failed) return;
            const again = `FUZZ_SEED=${used} FUZZ_PATH=${counterexamplePath ?? ''} FUZZ_ROUTE=${operation.operationId}`;
            const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
            throw new Error(`${again} (${numShrinks} simpler ones tried)\n${what}`);
          },
        },
      ),
  };
};
