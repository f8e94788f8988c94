import { knownAddress } from '../../shared/entities/known-address.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

/** In the order of their networks, as they are kept. */
export const listUserAddresses: Handle<'listUserAddresses'> = async (
  { params: { userCode }, caller, page, cursor },
  deps,
) => {
  const [refusal, { items, next }] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    deps.store.list(knownAddress, { index: 'primary', of: { userCode } }, { ...page, newestFirst: false }),
  ]);
  const shown = items.map((item) => ({
    ...item,
    ipAddress: personal(item.ipAddress, caller),
    network: personal(item.network, caller),
  }));
  return refusal ?? reply(200, { items: shown, nextCursor: cursor(next) });
};
