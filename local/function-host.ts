import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionStart, Invocation, LambdaError, Reported } from './function-messages.ts';

export type Outcome =
  { kind: 'returned'; value: unknown } | { kind: 'threw'; error: LambdaError } | { kind: 'timeout' };

export type HostedFunction = { name: string; file: string; env: Readonly<Record<string, string>> };

export type InvokeOptions = { requestId?: string; timeoutMs?: number };

export type FunctionHost = {
  /** Warms these functions, or every one. @throws Error naming the function that does not load */
  start: (names?: readonly string[]) => Promise<void>;
  /** Warms the others one by one, without hurry. One that does not load says so in the log, and at its first call. */
  warm: () => Promise<void>;
  /** Runs a function as Lambda would; its failures are outcomes. @throws Error for an unknown name */
  invoke: (name: string, event: unknown, options?: InvokeOptions) => Promise<Outcome>;
  stop: () => Promise<void>;
};

const TIMEOUT_MS = 30_000;

type Thread = {
  worker: Worker;
  ready: Promise<LambdaError | undefined>;
  waiting: Map<number, (outcome: Outcome) => void>;
  retired: boolean;
};

const exited = (name: string): LambdaError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `${name} exited`,
  trace: [],
});

const startThread = (
  { name, file, env }: HostedFunction,
  clock: SharedArrayBuffer,
  output: Writable,
  gone: (thread: Thread) => void,
): Thread => {
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    workerData: { file, clock } satisfies FunctionStart,
    env: { ...env },
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  worker.stdout.pipe(output, { end: false });
  worker.stderr.pipe(output, { end: false });
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let settle: (broken: LambdaError | undefined) => void = () => undefined;
  const ready = new Promise<LambdaError | undefined>((resolve) => {
    settle = resolve;
  });
  const thread: Thread = { worker, ready, waiting, retired: false };
  const end = (error: LambdaError): void => {
    settle(error);
    gone(thread);
    for (const answer of waiting.values()) answer({ kind: 'threw', error });
    waiting.clear();
  };
  worker.on('message', (reported: Reported) => {
    if (reported.kind === 'ready') {
      settle(undefined);
      return;
    }
    if (reported.kind === 'broken') {
      end(reported.error);
      return;
    }
    const answer = waiting.get(reported.id);
    waiting.delete(reported.id);
    if (reported.kind === 'threw') answer?.({ kind: 'threw', error: reported.error });
    else answer?.({ kind: 'returned', value: JSON.parse(reported.payload) as unknown });
    if (thread.retired && waiting.size === 0) void worker.terminate();
  });
  worker.on('error', (cause: unknown) => {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    output.write(`${name}: ${error.stack ?? error.message}\n`);
    end({ errorType: 'Runtime.UnhandledError', errorMessage: error.message, trace: (error.stack ?? '').split('\n') });
  });
  worker.on('exit', () => end(exited(name)));
  return thread;
};

/**
 * Runs each function in a thread of its own, from its bundle and with its own environment. A thread that crashed or
 * timed out is replaced at the next call, as Lambda replaces an environment.
 */
export const functionHost = (
  hosted: readonly HostedFunction[],
  { clock, output }: { clock: SharedArrayBuffer; output: Writable },
): FunctionHost => {
  const threads = new Map<string, Thread>();
  const all = new Set<Thread>();
  let sequence = 0;
  let stopped = false;

  const threadOf = (name: string): Thread => {
    const known = threads.get(name);
    if (known) return known;
    const one = hosted.find((candidate) => candidate.name === name);
    if (!one) throw new Error(`there is no function ${name}`);
    const thread = startThread(one, clock, output, (ended) => {
      if (threads.get(name) === ended) threads.delete(name);
    });
    threads.set(name, thread);
    all.add(thread);
    thread.worker.once('exit', () => all.delete(thread));
    return thread;
  };

  const call = (
    name: string,
    thread: Thread,
    event: unknown,
    { requestId = randomUUID(), timeoutMs = TIMEOUT_MS }: InvokeOptions,
  ): Promise<Outcome> => {
    sequence += 1;
    const id = sequence;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        thread.waiting.delete(id);
        // New calls go to a new thread; others may still be answered by this one.
        thread.retired = true;
        if (threads.get(name) === thread) threads.delete(name);
        resolve({ kind: 'timeout' });
        if (thread.waiting.size === 0) void thread.worker.terminate();
      }, timeoutMs);
      thread.waiting.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      const context = { awsRequestId: requestId, functionName: `CredbuzzPay-local-${name}`, timeoutMs };
      thread.worker.postMessage({ id, event: JSON.stringify(event), context } satisfies Invocation);
    });
  };

  return {
    async start(names = hosted.map(({ name }) => name)) {
      await Promise.all(
        names.map(async (name) => {
          const broken = await threadOf(name).ready;
          if (broken)
            throw new Error(`the function ${name} does not start: ${broken.errorType}: ${broken.errorMessage}`);
        }),
      );
    },
    async warm() {
      for (const { name } of hosted) {
        if (stopped) return;
        const broken = await threadOf(name).ready;
        if (broken) output.write(`${name} does not start: ${broken.errorType}: ${broken.errorMessage}\n`);
      }
    },
    async invoke(name, event, options = {}) {
      const thread = threadOf(name);
      const broken = await thread.ready;
      return broken ? { kind: 'threw', error: broken } : call(name, thread, event, options);
    },
    async stop() {
      stopped = true;
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
};
