/** One row of figures; every row of a table has the same columns. */
export type Row = Readonly<Record<string, string | number>>;

/** What a part of the bench found, as written to its JSON file. */
export type Result = {
  part: string;
  title: string;
  command: string;
  /** How it was measured, and what the figures do not say. */
  notes: readonly string[];
  tables: readonly { title: string; rows: readonly Row[] }[];
};

/** A part: what it is called on the command line is its file's name. */
export type Part = (options: readonly string[]) => Promise<Result>;
