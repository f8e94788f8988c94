/** Banks that have no codes of their own any more, and the code of the one that took them over (Gazette of India, 2014–2017). */
const successors: Readonly<Record<string, string>> = {
  SBBJ: 'SBIN',
  SBHY: 'SBIN',
  SBMY: 'SBIN',
  SBTR: 'SBIN',
  STBP: 'SBIN',
  BMBL: 'SBIN',
  VYSA: 'KKBK',
};

/** The code of the bank that took another over. @returns undefined where it is not known to have been */
export const successorOf = (bank: string): string | undefined => successors[bank];
