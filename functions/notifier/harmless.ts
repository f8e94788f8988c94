const LONGEST = 80;

/**
 * A value that somebody else may have chosen (the name of a device), as it may stand in a mail: one short line in which
 * mail clients find no address to turn into a link, and which cannot reverse the text around it.
 */
export const harmless = (value: string): string => {
  const line = value
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .replaceAll(/[.．。｡](?=[\p{L}\p{M}])|:\/\/|@/gu, ' ')
    .trim();
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return letters.slice(0, LONGEST).join('');
};
