import { problems } from '../../../shared/http/problems.ts';
import { takesIdempotencyKey } from '../../../shared/http/route.ts';
import { problemsOf } from '../../../shared/http/openapi.ts';
import { minutes, seconds } from '../../../shared/domain/time.ts';
import type { Answer } from '../app.ts';
import type { Act } from './act.ts';
import { entitiesOf } from './marks.ts';
import { MISFORTUNES, type Misfortune } from './misfortune.ts';
import { worldOf, type World } from './world.ts';

const OUTAGES = new Set([502, 503, 504]);

/** The longest that a client waits because it was told to. */
const PATIENCE = minutes(5);

const isDeclared = ({ route }: World, { status, body }: Answer) =>
  Object.hasOwn(route.replies, status) ||
  (status !== 500 && problemsOf(route).some((code) => code === body.code && problems[code].status === status));

const isKill = (kind: Misfortune) => kind === 'killed_before' || kind === 'killed_after';

/** Where a message is what was asked for, it is not lost. A notice of what was done is owed: it is among the marks. */
const isPromised = ({ route }: World, { toldBy }: Act) =>
  toldBy === undefined && route.problems?.includes('delivery_failed') === true;

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** What is left of a list when each of the others was taken out once. */
const without = (list: readonly string[], others: readonly string[]) => {
  const left = [...others];
  return list.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

const differing = (missing: readonly string[], extra: readonly string[]) =>
  [`without`, ...missing, `with`, ...extra].join('\n      ');

const startsWithOneOf = (marks: readonly string[]) => (mark: string) =>
  marks.some((one) => mark === one || mark.startsWith(`${one} `));

/** Asks until there is an answer, as a client does that is told when to come again. */
const persist = async (world: World): Promise<Answer> => {
  for (;;) {
    const answer = await world.ask();
    const wait = Number(answer.headers['retry-after'] ?? 0) * seconds(1);
    if (answer.status < 400 || wait === 0 || wait > PATIENCE) return answer;
    world.app.advance(wait);
  }
};

/** What an act does when nothing goes wrong. */
const success = async (world: World) => {
  await world.restore();
  world.fate.strike();
  const answer = await world.ask();
  return {
    answer,
    calls: world.fate.calls(),
    marks: world.marks(),
    reached: world.reached(),
    told: world.told(),
    audit: await world.audit(),
  };
};

type Success = Awaited<ReturnType<typeof success>>;

type Struck = { nth: number; kind: Misfortune };

/** One misfortune at one call of an act. @returns what is wrong afterwards: nothing, if all is well */
const tried = async (act: Act, world: World, well: Success, { nth, kind }: Struck): Promise<string[]> => {
  const faults: string[] = [];
  await world.restore();
  world.fate.strike({ nth, kind });
  const answer = await world.ask();
  world.fate.strike();
  const said = `${answer.status} ${answer.body.code ?? ''}`.trim();
  if (!isKill(kind)) {
    if (!isDeclared(world, answer)) faults.push(`answers ${said}, which is not declared`);
    else if (kind === 'delay' && answer.status !== well.answer.status)
      faults.push(`answers ${said} when it has to wait`);
    else if (answer.status >= 400 && kind !== 'repeat' && !OUTAGES.has(answer.status))
      faults.push(`answers ${said} to an outage`);
  }
  const marks = world.marks();
  const isBefore = marks.length === 0;
  const isAfter = same(marks, well.marks);
  const isBetween = act.between?.states.some((state) => same([...state].sort(), entitiesOf(marks).sort())) === true;
  if (!isBefore && !isAfter && !isBetween)
    faults.push(
      `after ${said} half a state (${entitiesOf(marks).join(' ')}), ${differing(without(well.marks, marks), without(marks, well.marks))}`,
    );
  if (answer.status < 400 && !isKill(kind) && !isAfter && !act.clock) faults.push(`says ${said} and did not do it`);

  const hasKey = takesIdempotencyKey(world.route);
  if (answer.status < 400 && !isKill(kind) && !hasKey && !act.clock) return faults;
  if (isKill(kind) && hasKey) world.app.advance(minutes(1) + seconds(1));
  const again = await persist(world);
  await act.clock?.(world.app);
  // What no schedule could finish, its owner asks for anew.
  if (act.clock && !same(world.marks(), well.marks)) await world.ask('anew');
  const repeated = `${said}, then ${again.status} ${again.body.code ?? ''}`.trim();
  if (!isDeclared(world, again) || again.status >= 500) faults.push(`after ${repeated}, which is not declared`);
  const end = world.marks();
  const missing = without(well.marks, end);
  const extra = without(end, well.marks);
  if (![...missing, ...extra].every(startsWithOneOf(act.again?.marks ?? [])))
    faults.push(`after ${repeated} it is not done once, ${differing(missing, extra)}`);
  if (!same(world.reached(), well.reached))
    faults.push(`after ${repeated} the outside is ${JSON.stringify(world.reached())}`);
  const untold = without(well.told, world.told());
  if (isPromised(world, act) && untold.length > 0)
    faults.push(`after ${repeated} nobody was told ${untold.join(', ')}`);
  faults.push(...(await world.audit()).map((fault) => `the log: ${fault}`));
  return faults;
};

/** So many points of all, drawn by `random`. */
const drawn = <T>(all: readonly T[], count: number, random: () => number): T[] => {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
};

/**
 * Every misfortune at every call of an act.
 * @param sample takes so many of them only, drawn by `random`
 */
export const sweep = async (act: Act, sample?: { count: number; random: () => number }) => {
  const world = await worldOf(act);
  const well = await success(world);
  const all = [...well.calls.keys()].flatMap((place) => MISFORTUNES.map((kind) => ({ nth: place + 1, kind })));
  const points = sample ? drawn(all, sample.count, sample.random) : all;
  const faults: string[] = [];
  for (const point of points)
    for (const fault of await tried(act, world, well, point))
      faults.push(`${point.kind} at call ${point.nth} (${well.calls[point.nth - 1] ?? ''}): ${fault}`);
  return { well, world, runs: points.length, faults };
};
