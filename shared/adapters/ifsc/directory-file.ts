import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { readBranches, writeBranches } from './branch-list.ts';

/** What the directory knows; names by what codes begin with. */
export type Directory = {
  /** Banks with codes of their own. */
  banks: ReadonlyMap<string, { name: string; branches: () => ReadonlySet<string> }>;
  /** Banks that are members through another: the beginnings of their codes, up to whole ones. */
  members: ReadonlyMap<string, string>;
  /** Banks whose codes are no longer in use. */
  former: ReadonlyMap<string, string>;
};

type Written = {
  banks: readonly { code: string; name: string; branches: readonly string[] }[];
  members: Readonly<Record<string, string>>;
  former: Readonly<Record<string, string>>;
};

const SECTION = '\n\n';
const lines = (entries: readonly (readonly string[])[]): string => entries.map((row) => row.join('\t')).join('\n');

/** The directory as the base64 of compressed lines; the same text from the same data. */
export const writeDirectory = ({ banks, members, former }: Written): string => {
  const text = [
    lines(banks.map(({ code, name, branches }) => [code, name, writeBranches(branches)])),
    lines(Object.entries(members)),
    lines(Object.entries(former)),
  ].join(SECTION);
  return brotliCompressSync(Buffer.from(text), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  }).toString('base64');
};

const rows = (section = ''): string[][] => section.split('\n').map((line) => line.split('\t'));
const pairs = (section: string | undefined) => new Map(rows(section).map(([key = '', value = '']) => [key, value]));

/** Reads what {@link writeDirectory} wrote. The branches of a bank are unfolded when first asked for. */
export const readDirectory = (base64: string): Directory => {
  const text = brotliDecompressSync(Buffer.from(base64, 'base64')).toString('utf8');
  const [banks, members, former] = text.split(SECTION);
  return {
    banks: new Map(
      rows(banks).map(([code = '', name = '', branches = '']) => {
        let unfolded: ReadonlySet<string> | undefined;
        return [code, { name, branches: () => (unfolded ??= readBranches(branches)) }];
      }),
    ),
    members: pairs(members),
    former: pairs(former),
  };
};
