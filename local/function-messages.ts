/** What a function's thread is started with. */
export type FunctionStart = { file: string; clock: SharedArrayBuffer };

export type LambdaError = { errorType: string; errorMessage: string; trace: string[] };

/** To the thread: values travel as JSON, as they do to Lambda. */
export type Invocation = {
  id: number;
  event: string;
  context: { awsRequestId: string; functionName: string; timeoutMs: number };
};

/** From the thread. */
export type Reported =
  | { kind: 'ready' }
  | { kind: 'broken'; error: LambdaError }
  | { kind: 'returned'; id: number; payload: string }
  | { kind: 'threw'; id: number; error: LambdaError };
