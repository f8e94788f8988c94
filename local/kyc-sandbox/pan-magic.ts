import type { Trouble } from './trouble.ts';

type PanMagic = {
  /** In Protean's words: E valid, E? an event, F fake, X deactivated, D deleted, N invalid. */
  status?: string;
  name?: (asked: string) => string;
  dobMatch?: 'N';
  seeding?: string;
  trouble?: Trouble;
};

/**
 * What the four digits of a PAN make the registry say; every other PAN is valid, linked and its owner's as asked. The
 * guide docs/guides/kyc-sandbox.md lists them, and a test compares the two.
 */
export const PAN_MAGIC: Readonly<Record<string, PanMagic>> = {
  '9001': { name: () => 'Meera Kulkarni' },
  '9002': { name: (asked) => asked.replace(/\s+(\S+)$/, ' Ramesh $1') },
  '9003': { dobMatch: 'N' },
  '9004': { seeding: 'R' },
  '9005': { seeding: '' },
  '9101': { status: 'EA' },
  '9102': { status: 'EC' },
  '9103': { status: 'ED' },
  '9104': { status: 'EI' },
  '9105': { status: 'EL' },
  '9106': { status: 'EM' },
  '9107': { status: 'EP' },
  '9108': { status: 'ES' },
  '9109': { status: 'EU' },
  '9201': { status: 'F' },
  '9202': { status: 'X' },
  '9203': { status: 'D' },
  '9204': { status: 'N' },
  '9205': { status: 'Q' },
  '9301': { trouble: 'slow' },
  '9302': { trouble: 'error' },
  '9303': { trouble: 'throttled' },
  '9304': { trouble: 'html' },
  '9305': { trouble: 'truncated' },
};
