import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** For forms: who types a code sees whose it is. */
export const getIfsc: Handle<'getIfsc'> = ({ params: { ifsc } }, { directory, policy }) => {
  const found = directory.find(ifsc);
  if (found.kind === 'unknown') return Promise.resolve(refuse('not_found'));
  const { bank, bankName, knownBranch } = found;
  const accepted = !policy.kyc.bank.refusedBanks.includes(bank);
  return Promise.resolve(reply(200, { ifsc, bank, bankName, knownBranch, accepted }));
};
