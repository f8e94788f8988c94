import type { Gender } from '../domain/choices.ts';
import type { PanAnswer } from '../domain/kyc/judge-pan.ts';
import type { Secret } from '../domain/secret.ts';
import type { IsoTime } from '../domain/time.ts';

/** A question to a PAN registry. `reference` is the same for each repetition: no registry is asked, or paid, twice. */
export type PanQuestion = {
  pan: Secret;
  name: string;
  fatherName?: string | undefined;
  dob: string;
  reference: string;
};

/** Who answers for PANs. @throws Outage('provider') when there is no answer; a person never fails by that */
export type PanRegistry = { name: string; verify(question: PanQuestion): Promise<PanAnswer> };

/** What a provider says of a person after they agreed to it there; never the whole Aadhaar number. */
export type AadhaarClaims = {
  last4: string;
  name: string;
  /** `YYYY-MM-DD`. */
  dob: string;
  dobPrecision: 'day' | 'year';
  gender: Gender;
  address: string;
  provenAt: IsoTime;
  evidence: Readonly<Record<string, string | number | boolean>>;
};

/** Aadhaar by a one-time code that UIDAI sends to the mobile it knows. @throws Outage('provider') */
export type AadhaarOtp = {
  name: string;
  request(question: {
    aadhaar: Secret;
    reference: string;
  }): Promise<{ kind: 'sent'; requestId: string } | { kind: 'refused' }>;
  verify(answer: {
    requestId: string;
    otp: Secret;
  }): Promise<{ kind: 'proven'; claims: AadhaarClaims } | { kind: 'wrong' } | { kind: 'over' }>;
};

/** Aadhaar as DigiLocker shows it to whom its holder allows. @throws Outage('provider') */
export type Digilocker = {
  name: string;
  begin(question: {
    reference: string;
    redirectUrl: string;
  }): Promise<{ requestId: string; url: string; expiresAt: IsoTime }>;
  /** `waiting`: the person has not finished there. `refused`: they did not allow it, or their Aadhaar is not there. */
  fetch(
    requestId: string,
  ): Promise<{ kind: 'proven'; claims: AadhaarClaims } | { kind: 'waiting' } | { kind: 'refused' }>;
};

/** What a stage's provider serves; a port is absent where it does not. */
export type KycProviders = {
  panRegistry?: PanRegistry;
  aadhaarOtp?: AadhaarOtp;
  digilocker?: Digilocker;
};
