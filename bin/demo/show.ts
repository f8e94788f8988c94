import { styleText } from 'node:util';

/** Colour on a terminal, plain text otherwise (and with NO_COLOR). */
const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  styleText(style, text, { stream: process.stdout });

let steps = 0;

export const show = {
  step: (title: string): void => {
    steps += 1;
    console.log(`\n${paint('bold', `${steps}. ${title}`)}`);
  },
  request: (method: string, path: string, body?: unknown): void => {
    console.log(
      paint('cyan', `   ${method} ${path}`) + (body === undefined ? '' : paint('dim', ` ${JSON.stringify(body)}`)),
    );
  },
  answer: (status: number, body: unknown): void => {
    const good = status < 400;
    console.log(paint(good ? 'green' : 'yellow', `   ${status}`) + paint('dim', ` ${shortened(JSON.stringify(body))}`));
  },
  fact: (text: string): void => {
    console.log(`   ${text}`);
  },
  table: (rows: readonly (readonly string[])[]): void => {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    for (const row of rows)
      console.log(
        `   ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
      );
  },
  done: (): void => {
    console.log(paint('green', `\nAll ${steps} steps went as expected.`));
  },
  failed: (reason: string): void => {
    console.error(paint('red', `\nStep ${steps} did not go as expected: ${reason}`));
  },
};

const WIDTH = 220;
const shortened = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text);
