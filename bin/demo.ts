import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { functions } from '../functions/manifest.ts';
import { ownFolder } from '../local/own-folder.ts';
import { startSystem } from '../local/system.ts';
import { journey } from './demo/journey.ts';
import { show } from './demo/show.ts';

const Running = z.object({ api: z.string(), local: z.string(), dynamodb: z.string() });
export type Running = z.output<typeof Running> & { table: string };

const running = async (): Promise<Running | undefined> => {
  try {
    const endpoints = Running.parse(JSON.parse(readFileSync('.local/endpoints.json', 'utf8')));
    const { ok } = await fetch(`${endpoints.api}/v1/health`);
    return ok ? { ...endpoints, table: 'CredbuzzPay-local' } : undefined;
  } catch {
    return undefined;
  }
};

/** Runs the demo on the system that runs here, or on one of its own that leaves nothing behind. */
const main = async (): Promise<void> => {
  const found = await running();
  if (found) {
    await journey(found);
    return;
  }
  console.log('No running system was found (npm start): starting one for this demo…');
  const system = await startSystem({ dataDir: ownFolder(), declared: functions });
  try {
    await journey({ ...system.endpoints, table: system.tableName });
  } finally {
    await system.stop();
  }
};

try {
  await main();
  show.done();
  process.exit(0);
} catch (cause) {
  show.failed(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
