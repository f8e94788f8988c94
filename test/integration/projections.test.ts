import { it } from 'vitest';
import { storeOver } from '../../shared/store/store.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { consumer, expectAll, lives } from '../support/projecting.ts';
import { recorded } from '../support/recorded.ts';

it('counts the same when deliveries run beside each other', async () => {
  const source = recorded();
  const app = await testApp({ driver: source.driver });
  const store = storeOver((await freshTable()).driver);
  await lives(app);
  await Promise.all([consumer(store)(source.records), consumer(store)(source.records)]);
  await consumer(store)(source.records);
  await expectAll(store);
});
