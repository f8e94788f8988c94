// One cold start: loads a bundle as Lambda's runtime does, hands it one event, and tells on its fourth descriptor when
// what was done. Times are milliseconds since the process began.
/* global require, process, performance */
/* eslint-disable @typescript-eslint/no-require-imports -- bundles are CommonJS, and so is what loads them in Lambda */
const [file, event, remaining] = process.argv.slice(2);
const { handler } = require(file);
const loaded = performance.now();
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => Number(remaining) };

Promise.resolve(handler(JSON.parse(event), context))
  .then(
    (answer) => ({ status: answer?.statusCode }),
    (cause) => ({ failed: String(cause?.stack ?? cause) }),
  )
  .then((outcome) => {
    const answered = performance.now();
    const { user, system } = process.cpuUsage();
    require('node:fs').writeSync(
      3,
      JSON.stringify({ loaded, answered, processor: (user + system) / 1000, ...outcome }),
    );
    // Open connections would keep it alive.
    process.exit();
  });
