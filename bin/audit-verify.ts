import { fault, type Fault } from '../shared/domain/audit/faults.ts';
import type { Evidence } from '../shared/domain/audit/evidence.ts';
import { verifyEvidence, type Verdict } from '../shared/domain/audit/verify-evidence.ts';
import { evidenceFiles } from './audit/verify/evidence-files.ts';
import { HELP, optionsOf, type Options } from './audit/verify/options.ts';
import { readEvidence } from './audit/verify/read-evidence.ts';
import { report } from './audit/verify/report.ts';
import { trustedKeys } from './audit/verify/trusted-keys.ts';
import { progressOf } from './terminal/progress.ts';
import { Unusable } from './terminal/unusable.ts';

/** Evidence of another log proves nothing of the one that was asked for. */
const otherLogs = ({ seals, ranges }: Evidence, wanted: string | undefined): Fault[] =>
  [...new Set([...seals.map(({ seal }) => seal.log), ...ranges.map(({ log }) => log)])]
    .filter((log) => wanted !== undefined && log !== wanted)
    .map((log) => fault('malformed', log, `This is evidence of the log ${log}, not of ${wanted ?? ''}.`));

/** Reads and weighs what was given. @throws Unusable when there is nothing to weigh */
const weighed = async ({ paths, keys, log }: Options): Promise<{ evidence: Evidence; verdict: Verdict }> => {
  const trusted = trustedKeys(keys);
  const { files, others } = await evidenceFiles(paths);
  if (others > 0) console.error(`${others} files are of another kind and were not read.`);
  const progress = progressOf(
    'reading',
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const { evidence, faults } = await readEvidence(files, progress.done).finally(progress.stop);
  if (evidence.seals.length + evidence.ranges.length + faults.length === 0)
    throw new Unusable(
      `There is no seal in ${paths.join(', ')}: add the folders seals/ and leaves/ of the seals bucket.`,
    );
  const verdict = verifyEvidence(evidence, trusted);
  return { evidence, verdict: { ...verdict, faults: [...faults, ...otherLogs(evidence, log), ...verdict.faults] } };
};

/** Checks the audit log with nothing of the system that wrote it. @returns the exit code */
const main = async (): Promise<number> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { evidence, verdict } = await weighed(options);
  console.log(options.json ? JSON.stringify(verdict) : report(evidence, verdict));
  return verdict.faults.length > 0 ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(cause instanceof Unusable ? cause.message : cause);
  process.exitCode = 2;
}
