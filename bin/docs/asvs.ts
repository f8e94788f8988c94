import type { Requirement, Shown } from '../../docs/asvs/requirement.ts';
import { authentication } from '../../docs/asvs/v6-authentication.ts';
import { factors } from '../../docs/asvs/v6-factors.ts';
import { passwords } from '../../docs/asvs/v6-passwords.ts';
import { sessions } from '../../docs/asvs/v7-sessions.ts';
import { tokens } from '../../docs/asvs/v9-tokens.ts';
import { page, table, type Page } from './page.ts';

/** The chapters of OWASP ASVS 5.0 that are answered, in the order of the standard. */
export const asvsChapters: Readonly<Record<string, readonly Requirement[]>> = {
  'V6 Authentication': [...passwords, ...authentication, ...factors],
  'V7 Session management': sessions,
  'V9 Self-contained tokens': tokens,
};

/** The test of a requirement: of all that is met of it. */
export const shownIn = (row: Requirement): Shown | undefined => {
  if ('met' in row) return row.met.test;
  return 'unmet' in row ? row.unmet.test : undefined;
};

const answer = (row: Requirement): string => {
  if ('met' in row) return row.met.how;
  return 'unmet' in row ? `**Not met.** ${row.unmet.why} *${row.unmet.next}*` : `Does not apply. ${row.notApplicable}`;
};

/** The guide stands in docs/guides, two folders below the tests' own. */
const shownBy = (row: Requirement): string => {
  const shown = shownIn(row);
  return shown ? `[${shown.file.replace('test/', '')}](../../${shown.file}): ${shown.title}` : '';
};

const counts = (rows: readonly Requirement[]): string => {
  const of = (kind: 'met' | 'unmet' | 'notApplicable') => rows.filter((row) => kind in row).length;
  return `${rows.length} (${of('met')} met, ${of('unmet')} not met, ${of('notApplicable')} not applicable)`;
};

/** How each requirement is met and which test shows it, or why it is not. */
export const asvsPage = (chapters: Readonly<Record<string, readonly Requirement[]>>): Page => {
  const all = Object.values(chapters).flat();
  const levels = ([1, 2, 3] as const).map(
    (level) => `level ${level}: ${counts(all.filter((row) => row.level === level))}`,
  );
  return page('docs/guides/asvs.md', 'OWASP ASVS 5.0', [
    [
      'How this system answers the chapters on authentication, sessions and tokens of the',
      '[OWASP Application Security Verification Standard](https://github.com/OWASP/ASVS) 5.0.0.',
      `Requirements: ${counts(all)}; ${levels.join(', ')}.`,
      'Numbers and levels are the standard’s; what each asks for is in our words, so read the standard for its own.',
      'Admins sign in through a Cognito user pool (ADR 5): what differs for them is said, and counts.',
      'What is not met says why and, in italics, where it will be, or that it stays so; a test beside it shows the part that is met.',
      '`test/asvs.test.ts` checks that every test named here exists.',
      'Rows are in `docs/asvs`.',
    ].join('\n'),
    ...Object.entries(chapters).map(([title, rows]) =>
      [
        `## ${title}: ${counts(rows)}`,
        table(
          ['id', 'level', 'asks', 'here', 'shown by'],
          rows.map((row) => [row.id, String(row.level), row.asks, answer(row), shownBy(row)]),
        ),
      ].join('\n\n'),
    ),
  ]);
};

export const generatedAsvs = (): Page => asvsPage(asvsChapters);
