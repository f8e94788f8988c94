import * as z from 'zod';
import { sameText } from '../domain/same-text.ts';

/** Keyed MAC of a text, hex. */
export type Mac = (text: string) => string;

/** What a cursor is bound to: it is of no use to another caller, on another list or with other filters. */
export type CursorScope = { operation: string; caller: string; filters: Readonly<Record<string, unknown>> };

const Token = z.tuple([z.string(), z.string()]);

const scopeText = ({ operation, caller, filters }: CursorScope): string =>
  JSON.stringify([operation, caller, Object.entries(filters).sort(([left], [right]) => (left < right ? -1 : 1))]);

/** Opaque, authenticated page cursors. */
export const cursors = (mac: Mac) => {
  const sign = (place: string, scope: CursorScope) => mac(`${place}\n${scopeText(scope)}`).slice(0, 32);
  return {
    seal: (place: string, scope: CursorScope): string =>
      Buffer.from(JSON.stringify([place, sign(place, scope)])).toString('base64url'),

    /** @returns undefined for a cursor that is damaged, forged or was issued for something else */
    open: (cursor: string, scope: CursorScope): string | undefined => {
      try {
        const [place, signature] = Token.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
        return sameText(signature, sign(place, scope)) ? place : undefined;
      } catch {
        return undefined;
      }
    },
  };
};
