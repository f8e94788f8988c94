import type { BankAnswer } from '../../../../domain/kyc/judge-drop.ts';
import type { PennyDrop } from '../../../../entities/penny-drop.ts';

/**
 * What the bank said of an account earlier, for one that is submitted anew: it is not asked twice.
 * @returns undefined where it said nothing
 */
export const knownAnswer = ({ status, nameAtBank, utr }: PennyDrop): BankAnswer | undefined => {
  const evidence = {};
  switch (status) {
    case 'verified':
    case 'name_mismatch':
      return {
        kind: 'valid',
        ...(nameAtBank !== undefined && { nameAtBank }),
        ...(utr !== undefined && { utr }),
        evidence,
      };
    case 'invalid_account':
    case 'blocked':
    case 'unsupported':
      return { kind: status, evidence };
    case 'created':
    case 'pending':
    case 'failed_retryable':
    case 'failed_final':
    case 'expired':
      return undefined;
  }
};
