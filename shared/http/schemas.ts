import * as z from 'zod';
import { UserRole } from '../domain/choices.ts';
import { Email } from '../domain/identifiers/email.ts';
import { Mobile } from '../domain/identifiers/mobile.ts';
import { PersonName } from '../domain/identifiers/person-name.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { ChallengeMethod, SENT_METHODS } from '../domain/sign-in/second-factor.ts';
import { IsoTime } from '../domain/time.ts';
import { Secret } from '../domain/secret.ts';

/** The device as its app describes it. `token` is what proves a known device; `id` alone proves nothing. */
export const Device = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/),
  name: z.string().max(100).optional(),
  os: z.string().max(60).optional(),
  model: z.string().max(100).optional(),
  appVersion: z.string().max(40).optional(),
  token: z.string().max(100).optional(),
});

const digits = /^[0-9]{6}$/;

/** A six-digit code. ASCII digits only. */
export const OtpCode = z
  .string()
  .regex(digits)
  .transform((code) => new Secret(code));

/** A method that sends codes. */
export const SentMethod = z.enum(SENT_METHODS);

/** Sixteen characters in groups as they are written down; case, spaces and dashes do not matter. */
const recoveryCode = /^[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){15}$/;

/** A code of a second factor, with where it comes from. */
export const secondFactor = { method: ChallengeMethod, code: z.string().max(40) };

type SecondFactor = { method: ChallengeMethod; code: Secret };

/** Reads a code as its method writes it. @returns undefined when it is not one */
export const readSecondFactor = ({
  method,
  code,
}: {
  method: ChallengeMethod;
  code: string;
}): SecondFactor | undefined =>
  (method === 'recovery_code' ? recoveryCode : digits).test(code) ? { method, code: new Secret(code) } : undefined;

export const SecondFactorCode = z.strictObject(secondFactor).transform((given, context): SecondFactor => {
  const read = readSecondFactor(given);
  if (read) return read;
  context.addIssue({ code: 'custom', path: ['code'], message: 'not a code of this method' });
  return z.NEVER;
});

/** A code that was sent: where to (masked), until when it is good, and when another may be asked for. */
export const OtpSent = z.object({
  otpId: Ulid,
  otpType: z.enum(['email', 'mobile', 'both']),
  sentTo: z.object({ email: z.string().optional(), mobile: z.string().optional() }),
  expiresAt: IsoTime,
  resendAfter: IsoTime,
});

/** A session as its client gets it. `expiresIn` and its kin are seconds. */
export const SessionReply = z.object({
  sessionId: Ulid,
  /** For a device that is new here, once: it sends it back as `device.token`. */
  deviceToken: z.string().optional(),
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().positive(),
  refreshToken: z.string(),
  refreshExpiresIn: z.int().positive(),
  user: z.object({
    userCode: UserCode,
    role: UserRole,
    email: Email,
    mobile: Mobile.optional(),
    firstName: PersonName.optional(),
    isKycComplete: z.boolean(),
    registrationStep: z.int().min(0).max(4),
  }),
});

/** A yes-or-no filter of a list. */
export const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A filter that may be given more than once: `status=a&status=b` asks for either. */
export const oneOrMore = <S extends z.ZodType>(value: S) => z.union([z.array(value), value.transform((one) => [one])]);

/** A field of a PATCH that `null` takes away (RFC 7396). */
export const clearable = <S extends z.ZodType>(field: S) =>
  field.nullable().transform((value): z.output<S> | undefined => value ?? undefined);

/** How far a registration came. */
export const ProgressReply = z.object({
  userCode: UserCode,
  currentStep: z.int(),
  lastCompletedStep: z.int().optional(),
  stepsCompleted: z.array(z.int()),
  stepData: z.record(z.string(), z.unknown()),
  abandoned: z.boolean(),
  abandonedAt: IsoTime.optional(),
  startedAt: IsoTime,
  lastActiveAt: IsoTime,
  completedAt: IsoTime.optional(),
});
