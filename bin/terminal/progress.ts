import cliProgress from 'cli-progress';

export type Progress = {
  /** So many more are done. */
  done: (count: number) => void;
  stop: () => void;
};

/** A bar on a terminal, on stderr so that stdout is the result alone; nothing where nobody looks. */
export const progressOf = (what: string, total: number): Progress => {
  if (!process.stderr.isTTY || total === 0) return { done: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: `${what} {bar} {percentage}% | {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { done: (count) => bar.increment(count), stop: () => bar.stop() };
};
