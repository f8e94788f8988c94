import type { Language } from './choices.ts';

/** The language somebody is written to in: the one they chose, English until they do. */
export const languageOf = ({ language }: { language?: Language | undefined }): Language => language ?? 'en';
