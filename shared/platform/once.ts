/**
 * Runs an asynchronous preparation once and shares its result. A failure is not kept: the next caller tries again, so
 * that a dependency that was down when the function started does not break it for good.
 */
export const once = <T>(prepare: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  return () => {
    running ??= prepare().catch((cause: unknown) => {
      running = undefined;
      throw cause;
    });
    return running;
  };
};

/** As {@link once}, beginning at once: in Lambda's INIT phase, which has the most CPU and is not the caller's time. */
export const ahead = <T>(prepare: () => Promise<T>): (() => Promise<T>) => {
  const shared = once(prepare);
  shared().catch(() => undefined);
  return shared;
};
