import type { Clock } from './clock.ts';
import { bodyOf, problem, type Controls } from './control.ts';
import { json } from './http-server.ts';
import { sampleZip } from './offline-ekyc/sample.ts';
import type { Signer } from './offline-ekyc/signer.ts';
import { WantedSample } from './offline-ekyc/wanted.ts';

const EXPECTED =
  'expected {"name", "dob": "YYYY-MM-DD" | "YYYY", "gender": "male" | "female" | "other", "last4", "mobile"?, "email"?, "shareCode", "at"?, "encryption"?: "zipcrypto" | "aes"}';

/** `POST /offline-ekyc`: a synthetic offline Aadhaar ZIP that this system, and no other, believes. */
export const ekycControls = (signer: Signer, clock: Clock): Controls => ({
  'POST /offline-ekyc': async (request) => {
    const wanted = bodyOf(WantedSample, request);
    if (!wanted) return problem(400, EXPECTED);
    const zip = await sampleZip(wanted, signer, clock.now());
    return json(200, { zip: zip.toString('base64') });
  },
});
