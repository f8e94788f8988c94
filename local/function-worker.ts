import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionStart, Invocation, LambdaError, Reported } from './function-messages.ts';
import { moveDate } from './moved-date.ts';

// `workerData` and messages are untyped; ./function-host.ts is the only one who sends them.
const { file, clock } = workerData as FunctionStart;

const report = (reported: Reported): void => {
  parentPort?.postMessage(reported);
};

/** An error as Lambda's runtime reports it. */
const lambdaError = (cause: unknown): LambdaError =>
  cause instanceof Error
    ? { errorType: cause.name, errorMessage: cause.message, trace: (cause.stack ?? '').split('\n') }
    : { errorType: typeof cause, errorMessage: String(cause), trace: [] };

type Handler = (event: unknown, context: object) => unknown;

const contextOf = ({ awsRequestId, functionName, timeoutMs }: Invocation['context']): object => {
  const deadline = performance.now() + timeoutMs;
  return {
    awsRequestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:ap-south-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
};

const run = async (handler: Handler, { id, event, context }: Invocation): Promise<void> => {
  try {
    const value: unknown = await handler(JSON.parse(event), contextOf(context));
    report({ kind: 'returned', id, payload: JSON.stringify(value ?? null) });
  } catch (cause) {
    report({ kind: 'threw', id, error: lambdaError(cause) });
  }
};

try {
  moveDate(clock);
  process.setSourceMapsEnabled(true);
  const { handler } = createRequire(import.meta.url)(file) as { handler?: Handler };
  if (typeof handler !== 'function') throw new Error(`${file} exports no handler`);
  parentPort?.on('message', (invocation: Invocation) => void run(handler, invocation));
  report({ kind: 'ready' });
} catch (cause) {
  report({ kind: 'broken', error: lambdaError(cause) });
}
