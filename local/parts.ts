/** The parts that were started, to be stopped last first. */
export type Parts = {
  add: <T extends { stop: () => Promise<void> }>(part: T) => T;
  stop: () => Promise<void>;
};

export const parts = (): Parts => {
  const started: { stop: () => Promise<void> }[] = [];
  return {
    add(part) {
      started.push(part);
      return part;
    },
    async stop() {
      let part = started.pop();
      while (part) {
        // One that cannot be stopped must not keep the others running.
        await part.stop().catch((cause: unknown) => console.error(cause));
        part = started.pop();
      }
    },
  };
};

/** Waits for all, also when one fails: what still starts could not be stopped otherwise. @throws the first failure */
export const together = async <T extends readonly Promise<unknown>[]>(
  tasks: readonly [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> => {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
};
