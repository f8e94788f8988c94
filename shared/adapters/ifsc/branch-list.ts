/** How many characters of a code name its branch. */
const WIDTH = 6;
const BASE = 36;

const isNumber = (branch: string): boolean => /^[0-9]{6}$/.test(branch);

/**
 * Branch codes as a short text. Numbers, most of them in runs, are written as the distance from the one before and the
 * length of the run; the others follow as they are.
 */
export const writeBranches = (branches: readonly string[]): string => {
  const numbers = branches
    .filter(isNumber)
    .map(Number)
    .sort((left, right) => left - right);
  const runs: string[] = [];
  let before = 0;
  for (let place = 0; place < numbers.length;) {
    const first = numbers[place] ?? 0;
    let last = first;
    while (numbers[place + 1] === last + 1) {
      place += 1;
      last += 1;
    }
    runs.push(`${(first - before).toString(BASE)}${last > first ? `+${(last - first).toString(BASE)}` : ''}`);
    before = last;
    place += 1;
  }
  const others = branches.filter((branch) => !isNumber(branch)).sort();
  return `${runs.join(' ')}|${others.join(' ')}`;
};

/** Reads what {@link writeBranches} wrote. */
export const readBranches = (text: string): ReadonlySet<string> => {
  const [runs = '', others = ''] = text.split('|');
  const found = new Set(others.split(' ').filter((branch) => branch !== ''));
  let at = 0;
  for (const run of runs.split(' ').filter((one) => one !== '')) {
    const [distance = '', length = '0'] = run.split('+');
    at += Number.parseInt(distance, BASE);
    found.add(String(at).padStart(WIDTH, '0'));
    for (let more = Number.parseInt(length, BASE); more > 0; more -= 1) {
      at += 1;
      found.add(String(at).padStart(WIDTH, '0'));
    }
  }
  return found;
};
