/**
 * How Indian names are heard rather than written, applied in this order. Only what writers of one name really exchange:
 * no rule may touch what tells a man's name from a woman's (a final A or I), nor what tells two names apart.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/OW|OU/g, 'AU'], // GOWTHAM, GOUTAM, GAUTAM
  [/W/g, 'V'], // ASHWIN, ASHVIN
  [/PH/g, 'F'], // JOSEPH, JOSEF
  [/KSH|KS/g, 'X'], // LAKSHMI, LAXMI
  [/CHH/g, 'CH'],
  [/CK/g, 'K'],
  [/C(?!H)|Q/g, 'K'], // CARIAPPA, KARIAPPA
  [/Z$/, 'S'],
  [/Z/g, 'J'], // NAZMA, NAJMA
  [/(?<=[BCDFGJKLPRSTV])H/g, ''], // SUJATHA, SUJATA; ASHOK, ASOK
  [/EE/g, 'I'], // DEEPAK, DIPAK
  [/OO/g, 'U'], // POOJA, PUJA
  [/(.)\1+/g, '$1'], // MALLIK, MALIK; AADITYA, ADITYA
  [/I?YA|IA/g, 'YA'], // SONIYA, SONIA
  [/Y(?![AEIOU])/g, 'I'], // AJAY, AJAI; REDDY, REDDI
  [/[EI]ND[AE]?RA?$/, 'INDR'], // SURENDRA, SURENDER, SURINDER
  [/(?<=A)ND[AE]?RA?$/, 'NDR'], // CHANDRA, CHANDER
  [/MANYA[MN]$/, 'MANYAN'], // SUBRAMANIAM, SUBRAMANYAN
];

/** The sound of a token (upper case A–Z) as one text: two spellings of one name have one. */
export const foldName = (token: string): string =>
  RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), token);

/** Endings that come and go between south and north: NARAYANAN, NARAYANA, NARAYAN. What is left must still be a name. */
const SOUTHERN_ENDING = /(?<=^.{5,})(?:A[MN]|A|U)$/;

/**
 * Wider sounds, of a folded token: B for V, as in the east, with and without a southern ending. Sharing one is never
 * enough to pass, because men's and women's names, and namesakes, meet here too.
 */
export const looseNames = (folded: string): readonly string[] => {
  const eastern = folded.replaceAll('V', 'B');
  return [eastern, eastern.replace(SOUTHERN_ENDING, '')];
};
