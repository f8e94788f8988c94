import type { AdminCaller } from './caller.ts';

const HIDDEN = '***';

/** A text that says where somebody was or who they are, as this admin may see it (rules.md, Access 1). */
export const personal = (text: string, { level }: Pick<AdminCaller, 'level'>): string =>
  level === 'restricted' ? HIDDEN : text;
