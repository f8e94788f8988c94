/**
 * Moves this thread's Date by the milliseconds in the shared cell: `Date.now()`, `new Date()` and `Date()`. Dates made
 * from something given, timers and `performance` are not touched.
 */
export const moveDate = (shared: SharedArrayBuffer): void => {
  const cell = new Float64Array(shared);
  const RealDate = Date;
  const now = (): number => RealDate.now() + (cell[0] ?? 0);
  const moved = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      // `Reflect.construct` keeps subclasses of Date what they are.
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver): unknown => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  RealDate.prototype.constructor = moved;
  globalThis.Date = moved;
};
