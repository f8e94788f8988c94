import * as z from 'zod';
import { StepUpNeeds } from '../domain/sign-in/step-up.ts';

const attemptsLeft = z.object({ attemptsLeft: z.int().min(0) });
const started = z.object({ registrationId: z.string(), otpId: z.string() });
const reset = z.object({ resetToken: z.string() });
const stepUp = z.object({ needs: StepUpNeeds });

type Declared = { status: number; title: string; extra?: z.ZodObject };

/** Every problem this API can answer with: status, title and the members it adds. docs/errors has a page for each. */
export const problems = {
  validation_failed: { status: 400, title: 'The request does not have the expected shape' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  cursor_invalid: { status: 400, title: 'This cursor was not issued for this list' },
  unauthenticated: { status: 401, title: 'A valid access token is required' },
  invalid_credentials: { status: 401, title: 'The identifier or the password is wrong' },
  session_revoked: { status: 401, title: 'This session has ended' },
  token_expired: { status: 401, title: 'The access token has expired: refresh it' },
  forbidden: { status: 403, title: 'This is not allowed' },
  feature_denied: { status: 403, title: 'This admin may not do this in this part of the system' },
  platform_denied: { status: 403, title: 'This account may not do this on this platform' },
  ip_denied: { status: 403, title: 'This account may not be used from this address' },
  account_blocked: { status: 403, title: 'This account is blocked' },
  password_expired: { status: 403, title: 'The password has expired: set a new one', extra: reset },
  account_inactive: { status: 403, title: 'This account is not active' },
  self_action_forbidden: { status: 403, title: 'Nobody does this to their own account' },
  step_up_required: { status: 403, title: 'Prove anew who you are: POST /v1/me/step-up', extra: stepUp },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This path does not support this method' },
  mobile_in_use: { status: 409, title: 'Another account verified this mobile number meanwhile' },
  field_frozen: { status: 409, title: 'This field was used in a KYC verification and can no longer change' },
  invalid_transition: { status: 409, title: 'This is not possible in the present state' },
  duplicate_branch: { status: 409, title: 'There is, or was, a branch of this code' },
  branch_in_use: { status: 409, title: 'This branch is active, or has members or branches below it' },
  duplicate_feature: { status: 409, title: 'There is, or was, a feature of this code' },
  feature_in_use: { status: 409, title: 'This feature is active, needed here, or has grants or features below it' },
  hierarchy_cycle: { status: 409, title: 'It cannot lie below itself' },
  aadhaar_already_used: { status: 409, title: 'Another account submitted this Aadhaar number: both go to a reviewer' },
  pan_already_used: { status: 409, title: 'Another account submitted this PAN: both go to a reviewer' },
  conflict: { status: 409, title: 'Somebody else holds this value' },
  idempotency_in_progress: { status: 409, title: 'A request with this Idempotency-Key is still running' },
  idempotency_replayed: { status: 409, title: 'This request was already carried out; its answer is not kept' },
  version_conflict: { status: 412, title: 'The record changed since you read it' },
  payload_too_large: { status: 413, title: 'The body is larger than 64 KiB' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  otp_invalid: { status: 422, title: 'This code is not valid', extra: attemptsLeft },
  idempotency_mismatch: { status: 422, title: 'This Idempotency-Key was used for another request' },
  self_lockout: { status: 422, title: 'This list would keep you out: say confirm if that is meant' },
  password_reused: { status: 422, title: 'This password was used before: choose a new one' },
  password_weak: { status: 422, title: 'This password is too easy to guess' },
  email_invalid: { status: 422, title: 'This is not an e-mail address we can use' },
  mobile_invalid: { status: 422, title: 'This is not an Indian mobile number' },
  phone_invalid: { status: 422, title: 'This is not an Indian telephone number' },
  pincode_invalid: { status: 422, title: 'This is not an Indian postal code' },
  underage: { status: 422, title: 'Account holders must be between 18 and 120 years old' },
  reference_invalid: { status: 422, title: 'A field names something that is not there, or not active' },
  hierarchy_too_deep: { status: 422, title: 'It would lie more than eight levels deep' },
  scope_too_large: { status: 422, title: 'More than a hundred branches are yours to see: name one with branch=' },
  subtree_too_large: { status: 422, title: 'Too much lies below it to do this at once' },
  aadhaar_invalid: { status: 422, title: 'This is not an Aadhaar number, or not the one on the proof' },
  pan_invalid: { status: 422, title: 'This is not a PAN' },
  pan_type_mismatch: { status: 422, title: 'This PAN belongs to another kind of holder' },
  gstin_invalid: { status: 422, title: 'This is not a GSTIN' },
  gstin_pan_mismatch: { status: 422, title: 'This GSTIN was given to the holder of another PAN' },
  cin_invalid: { status: 422, title: 'This is not a CIN' },
  cin_type_mismatch: { status: 422, title: 'This CIN belongs to another kind of business' },
  llpin_invalid: { status: 422, title: 'This is not an LLPIN, or the business is no LLP' },
  udyam_invalid: { status: 422, title: 'This is not a Udyam number' },
  ifsc_invalid: { status: 422, title: 'This is not an IFSC' },
  ifsc_bank_unknown: { status: 422, title: 'No bank has codes that begin so, or its accounts cannot be used' },
  account_number_invalid: { status: 422, title: 'This is not an account number, or the two do not agree' },
  name_mismatch: { status: 422, title: 'The names do not belong to one person' },
  document_invalid: { status: 422, title: 'This document is of another kind, or was rejected' },
  document_not_ready: { status: 422, title: 'This document is not uploaded, or not checked yet' },
  offline_zip_invalid: { status: 422, title: 'This is not a ZIP as UIDAI makes it for offline e-KYC' },
  share_code_invalid: { status: 422, title: 'This share code does not open the ZIP' },
  offline_xml_malformed: { status: 422, title: 'The file in the ZIP is not an offline e-KYC document' },
  offline_xml_signature_invalid: {
    status: 422,
    title: 'The offline e-KYC document is not signed by UIDAI, or was changed',
  },
  offline_xml_stale: { status: 422, title: 'The offline e-KYC document is too old: download a new one' },
  offline_xml_future: { status: 422, title: 'The offline e-KYC document is dated in the future' },
  provider_refused: { status: 422, title: 'Who could prove this did not: the sentence says what may help' },
  consent_required: { status: 422, title: 'Consent to the current notices is required' },
  account_locked: { status: 423, title: 'Too many failed attempts: this sign-in is locked for a while' },
  precondition_required: { status: 428, title: 'Say in If-Match which version you change: the ETag you read' },
  rate_limited: { status: 429, title: 'Too many requests' },
  otp_cooldown: { status: 429, title: 'A code was sent a moment ago: wait before asking again' },
  otp_locked: { status: 429, title: 'Too many wrong codes: start again with a new one' },
  verify_limit: { status: 429, title: 'Too many attempts at this verification' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  provider_failed: { status: 502, title: 'A provider we depend on answered with an error' },
  delivery_failed: {
    status: 503,
    title: 'The message could not be handed over for delivery',
    extra: started.partial(),
  },
  unavailable: { status: 503, title: 'A part we depend on is not available: try again shortly' },
  provider_timeout: { status: 504, title: 'A provider we depend on did not answer in time' },
} as const satisfies Record<string, Declared>;

export type ProblemCode = keyof typeof problems;

/** The members a problem adds to the standard ones. */
export type ProblemExtra<C extends ProblemCode> = (typeof problems)[C] extends { extra: infer E extends z.ZodType }
  ? z.output<E>
  : Record<never, never>;

/** What `serve` may answer on any route, whatever it declares. */
export const universalProblems = [
  'validation_failed',
  'malformed_json',
  'not_found',
  'method_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** What `serve` may answer on a route that takes an Idempotency-Key. */
export const postProblems = [
  'idempotency_in_progress',
  'idempotency_replayed',
  'idempotency_mismatch',
] as const satisfies readonly ProblemCode[];

/** What `serve` may answer on a route that needs a user's token. */
export const userProblems = [
  'unauthenticated',
  'token_expired',
  'session_revoked',
  'account_blocked',
  'account_inactive',
  'platform_denied',
  'ip_denied',
] as const satisfies readonly ProblemCode[];

/** What `serve` may answer on a route for admins. */
export const adminProblems = [
  'unauthenticated',
  'forbidden',
  'account_blocked',
  'account_inactive',
  'platform_denied',
  'ip_denied',
] as const satisfies readonly ProblemCode[];

/** Where a problem is explained. */
export const problemType = (code: ProblemCode): string => `https://docs.credbuzzpay.dev/errors/${code}`;

/** One fault of a request: in its body (`pointer`, RFC 6901) or its path and query (`parameter`). */
export const Fault = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  code: z.string(),
  detail: z.string(),
});
export type Fault = z.output<typeof Fault>;

/** application/problem+json (RFC 9457), with a stable code and every fault. */
export const Problem = z.looseObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string(),
  errors: z.array(Fault).optional(),
});
export type Problem = z.output<typeof Problem>;
