/** A requirement of OWASP ASVS 5.0: its number and level are the standard's, `asks` is what it asks for in our own words. */
export type Requirement = { id: `V${number}.${number}.${number}`; level: 1 | 2 | 3; asks: string } & (
  | { met: { how: string; test: Shown } }
  /** `next`: where it will be met, what would do it, or that it stays so. `test` shows the part that is met, if any. */
  | { unmet: { why: string; next: string; test?: Shown } }
  | { notApplicable: string }
);

/** The test that shows it: its file, and its title or a part of it that stands there once. */
export type Shown = { file: `test/${string}`; title: string };
