import { redacted } from './redact.ts';

type Fields = Readonly<Record<string, unknown>>;

export type Log = {
  info(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
};

const described = (value: unknown): unknown =>
  value instanceof Error
    ? {
        name: value.name,
        message: value.message,
        stack: value.stack,
        ...(value.cause !== undefined && { cause: described(value.cause) }),
      }
    : value;

/** One JSON object a line, codes and counts only; a detector redacts what slips in all the same. */
export const jsonLog = (fixed: Fields, now: () => string, write: (line: string) => void): Log => {
  const line =
    (level: string) =>
    (event: string, fields: Fields = {}) => {
      const values = Object.entries({ ...fixed, ...fields }).map(([name, value]) => [name, described(value)]);
      write(redacted(JSON.stringify({ level, event, at: now(), ...Object.fromEntries(values) })));
    };
  return { info: line('info'), error: line('error') };
};
