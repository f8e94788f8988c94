/** A page made from declarations; docs/generated is rewritten whole, and a stale page fails the build. */
export type Page = { path: string; text: string };

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

/** Text in code type; nothing for nothing. */
export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** The page's parts under its title, with the word of warning that it is made by a program. */
export const page = (path: string, title: string, parts: readonly string[]): Page => ({
  path,
  text: `# ${title}\n\n<!-- Generated from the declarations by npm run docs. Do not edit. -->\n\n${parts.join('\n\n')}\n`,
});
