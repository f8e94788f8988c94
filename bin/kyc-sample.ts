import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Mendable } from '../local/mendable.ts';
import { sampleZip } from '../local/offline-ekyc/sample.ts';
import { openSigner, SIGNER_FILE } from '../local/offline-ekyc/signer.ts';
import { WantedSample } from '../local/offline-ekyc/wanted.ts';
import { systemNow } from '../shared/adapters/clock.ts';

const USAGE =
  'Usage: npm run kyc:sample -- --name <name> --dob YYYY-MM-DD --gender male|female|other --last4 <4 digits> [--mobile <number>] [--email <address>] --share-code <4 digits> [--at <ISO time>] [--aes] --out <file>';

const string = { type: 'string' } as const;

/** What was asked for. @throws Mendable naming the first argument that is missing or wrong */
const wantedOf = (): { wanted: WantedSample; out: string } => {
  const { aes, out, 'share-code': shareCode, ...rest } = argumentsOf();
  if (out === undefined) throw new Mendable(`--out is missing: name the file to write. ${USAGE}`);
  const parsed = WantedSample.safeParse({ ...rest, shareCode, encryption: aes ? 'aes' : 'zipcrypto' });
  if (parsed.success) return { wanted: parsed.data, out };
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0]);
  const given = { ...rest, shareCode }[field] === undefined ? 'is missing' : 'is wrong';
  throw new Mendable(`--${field === 'shareCode' ? 'share-code' : field} ${given}: ${issue?.message ?? ''}. ${USAGE}`);
};

const argumentsOf = () => {
  try {
    return parseArgs({
      options: {
        ...{ name: string, dob: string, gender: string, last4: string, mobile: string, email: string },
        ...{ 'share-code': string, at: string, out: string },
        aes: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Mendable(`${cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause)}. ${USAGE}`);
  }
};

/** Writes a synthetic offline Aadhaar ZIP that the local system of this folder believes. */
const main = async (): Promise<void> => {
  const { wanted, out } = wantedOf();
  const signer = openSigner(join('.local', SIGNER_FILE));
  const zip = await sampleZip(wanted, signer, systemNow());
  try {
    writeFileSync(out, zip);
  } catch (cause) {
    throw new Mendable(`${out} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  console.log(`${out}: a synthetic offline e-KYC file of ${wanted.name}, share code ${wanted.shareCode}.`);
};

try {
  await main();
} catch (cause) {
  console.error(cause instanceof Mendable ? cause.message : cause);
  process.exitCode = 1;
}
