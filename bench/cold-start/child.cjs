// One cold start: loads a bundle as Lambda's runtime does, hands it one event, and says when what was done.
// Times are milliseconds since the process began.
/* global require, process, performance */
const [file, event] = process.argv.slice(2);
const { handler } = require(file);
const loaded = performance.now();
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 60_000 };

Promise.resolve(handler(JSON.parse(event), context)).then(
  (answer) => ({ status: answer?.statusCode }),
  (cause) => ({ failed: String(cause?.stack ?? cause) }),
).then((outcome) => {
  const answered = performance.now();
  const { user, system } = process.cpuUsage();
  process.send({ loaded, answered, processor: (user + system) / 1000, ...outcome });
  process.disconnect();
  // Open connections would keep it alive.
  process.exitCode = 0;
  setImmediate(() => process.exit());
});
