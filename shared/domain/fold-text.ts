/** A text as it is searched in: NFC, lower case, single spaces. */
export const foldText = (text: string): string => text.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
