import { KMSClient } from '@aws-sdk/client-kms';
import { cursors } from '../../http/cursors.ts';
import { idempotency } from '../../http/idempotency.ts';
import type { Environment } from '../../platform/env.ts';
import { ahead } from '../../platform/once.ts';
import { randomIds } from '../ids.ts';
import { kmsMacKeys } from '../kms/kms-mac-keys.ts';
import { adminsOf } from './admins.ts';
import { tableStore } from './table.ts';

/** What functions for admins are served with that have lists and take POST requests: two KMS calls, once per instance. */
export const adminApi = (env: Pick<Environment, 'KEY_PREFIX' | 'TABLE_NAME'>) =>
  ahead(async () => {
    const store = tableStore(env);
    const macKeys = kmsMacKeys(new KMSClient(), `${env.KEY_PREFIX}otp-hmac`);
    const [cursorMac, onceMac] = await Promise.all([macKeys.mac('cursor/v1'), macKeys.mac('idempotency/v1')]);
    return {
      store,
      admins: adminsOf(store),
      cursors: cursors(cursorMac),
      idempotency: idempotency(store, onceMac, randomIds),
    };
  });
