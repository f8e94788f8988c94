import { getBank } from './get-bank.ts';
import { getPennyDrop } from './get-penny-drop.ts';
import { putBank } from './put-bank.ts';
import { sendBankCode } from './send-bank-code.ts';
import { startPennyDrop } from './start-penny-drop.ts';
import { verifyBankCode } from './verify-bank-code.ts';
import { withdrawBank } from './withdraw-bank.ts';

/** One handler for each route of this workflow. */
export const handlers = { getBank, putBank, withdrawBank, startPennyDrop, getPennyDrop, sendBankCode, verifyBankCode };
