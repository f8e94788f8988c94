import { directory } from '../../data/ifsc/directory.ts';
import { bankCodeOf, branchPartOf, type Ifsc } from '../../domain/identifiers/ifsc.ts';
import { successorOf } from '../../domain/kyc/merged-banks.ts';
import type { IfscDirectory } from '../../ports/ifsc-directory.ts';
import { readDirectory } from './directory-file.ts';

/** Members of another's network have codes that begin alike: the longest beginning that is known names them. */
const memberName = (members: ReadonlyMap<string, string>, ifsc: Ifsc): string | undefined => {
  for (let length = ifsc.length; length > bankCodeOf(ifsc).length; length -= 1) {
    const name = members.get(ifsc.slice(0, length));
    if (name !== undefined) return name;
  }
  return undefined;
};

/** The directory that comes with the code (shared/data/ifsc/SOURCE.md): unpacked once, when it is made. */
export const bundledIfscDirectory = (): IfscDirectory => {
  const { banks, members, former } = readDirectory(directory);
  return {
    find: (ifsc) => {
      const bank = bankCodeOf(ifsc);
      const found = banks.get(bank);
      if (!found) {
        const [bankName, successor] = [former.get(bank), successorOf(bank)];
        return { kind: 'unknown', ...(bankName !== undefined && { bankName }), ...(successor && { successor }) };
      }
      return {
        kind: 'known',
        bank,
        bankName: memberName(members, ifsc) ?? found.name,
        knownBranch: found.branches().has(branchPartOf(ifsc)),
      };
    },
  };
};
