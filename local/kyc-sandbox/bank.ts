import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { bodyOf, problem, type Controls } from '../control.ts';
import { json } from '../http-server.ts';
import { callIn, type CallsTo } from './bank-calls.ts';
import { BANK_MAGIC, type BankMagic, type Outcome } from './bank-magic.ts';
import { inTrouble } from './trouble.ts';

const Asked = z.strictObject({
  account: z.string().regex(/^\d{9,18}$/),
  ifsc: z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/),
  name: z.string().min(1),
  amount: z.int().positive(),
  reference: z.string().min(1),
});
type Asked = z.output<typeof Asked>;

/** Long enough that the reply is there first. */
const A_MOMENT_MS = 300;

type Transfer = Outcome & { isKnown: boolean; utr: string };

const outcomeOf = ({ name }: Asked, { status = 'valid', name: named = (same) => same }: BankMagic): Outcome => {
  const nameAtBank = status === 'valid' ? named(name) : undefined;
  return { status, ...(nameAtBank !== undefined && { nameAtBank }) };
};

const shown = ({ isKnown, status, nameAtBank, utr }: Transfer) =>
  isKnown ? { status, nameAtBank, ...(status === 'valid' && { utr }) } : { status: 'waiting' };

/**
 * `POST /bank-transfers`: one rupee, which is invented, to an account; one transfer for each reference. `GET` says what
 * came of one, or how many there were.
 */
export const bankAnswers = (calls: CallsTo | undefined, now: () => string): Controls => {
  const transfers = new Map<string, Transfer>();
  const settle = async (transfer: Transfer, reference: string, magic: BankMagic): Promise<void> => {
    transfer.isKnown = true;
    if (calls) await callIn(calls, reference, magic.calls, now);
  };
  return {
    'POST /bank-transfers': async (request) => {
      const asked = bodyOf(Asked, request);
      if (!asked) return problem(400, 'expected {"account", "ifsc", "name", "amount", "reference"}');
      const { reference } = asked;
      const known = transfers.get(reference);
      if (known) return json(200, shown(known));
      const magic = BANK_MAGIC[asked.account.slice(-4)] ?? {};
      if (magic.trouble) return inTrouble(magic.trouble);
      const utr = String(404_000_000_000 + transfers.size);
      const transfer: Transfer = { ...outcomeOf(asked, magic), isKnown: magic.settles === 'in_reply', utr };
      transfers.set(reference, transfer);
      const reply = json(200, shown(transfer));
      if (magic.settles === 'before_reply') await settle(transfer, reference, magic);
      if (magic.settles === undefined)
        // Nobody waits for it when the system stops.
        void pause(A_MOMENT_MS, undefined, { ref: false }).then(() => settle(transfer, reference, magic));
      return reply;
    },
    'GET /bank-transfers': ({ url }) => {
      const reference = url.searchParams.get('reference');
      if (reference === null) return json(200, { transfers: transfers.size });
      const transfer = transfers.get(reference);
      return transfer ? json(200, shown(transfer)) : problem(404, 'no transfer has this reference');
    },
  };
};
