import * as z from 'zod';
import { TwoFactorMethod } from '../choices.ts';

/** What can answer a challenge. */
export const ChallengeMethod = z.enum([...TwoFactorMethod.options, 'recovery_code']);
export type ChallengeMethod = z.output<typeof ChallengeMethod>;

/** Where a code reaches somebody. */
export const Contact = z.enum(['email', 'mobile']);
export type Contact = z.output<typeof Contact>;

/** What a method that sends codes proves the hold of. */
export const contactOf = { sms: 'mobile', email: 'email' } as const satisfies Partial<Record<ChallengeMethod, Contact>>;
type SentMethod = keyof typeof contactOf;

/** Methods that send codes, the quicker first. */
export const SENT_METHODS = ['sms', 'email'] as const satisfies readonly SentMethod[];

const isSent = (method: ChallengeMethod): method is SentMethod => method in contactOf;

/** What somebody can answer with. */
export type Held = {
  /** The second factors that are switched on, the preferred one first. */
  enabled: readonly TwoFactorMethod[];
  hasRecoveryCodes: boolean;
};

/**
 * What may answer a challenge, best first. A contact whose code was the first factor never is the second (rules:
 * Sessions 11). Where that leaves no method that is switched on, or none ever was, the other contact answers.
 */
export const challengeMethods = (
  { enabled, hasRecoveryCodes }: Held,
  proven: readonly Contact[],
): ChallengeMethod[] => {
  const isFree = (method: ChallengeMethod) => !isSent(method) || !proven.includes(contactOf[method]);
  const own = enabled.filter(isFree);
  const methods = own.length > 0 ? own : SENT_METHODS.filter(isFree);
  return [...methods, ...(hasRecoveryCodes && enabled.length > 0 ? (['recovery_code'] as const) : [])];
};

/**
 * Whether the proof given already holds two factors: codes sent to both contacts, where codes are what the second
 * factor is (or where none is switched on and only the risk asks for one).
 */
export const isTwofold = ({ enabled }: Held, proven: readonly Contact[]): boolean =>
  proven.includes('email') && proven.includes('mobile') && (enabled.length === 0 || enabled.some(isSent));

/** The settings that follow from which methods are switched on, preferred first. They cannot disagree. */
export const twoFactorSettings = (methods: readonly TwoFactorMethod[]) => ({
  twoFactorMethods: [...methods],
  twoFactorEnabled: methods.length > 0,
  twoFactorMethod: methods[0],
});

/** What every account begins with: no second factor, and its owner is told of what happens to it. */
export const newSecurity = {
  ...twoFactorSettings([]),
  loginNotificationEnabled: true,
  suspiciousActivityAlert: true,
  allowedIpWhitelist: [],
};

/** Switches a method on, behind those that are; `preferred` puts it first. */
export const withMethod = <M extends string>(methods: readonly M[], added: M, { preferred = false } = {}): M[] => {
  const others = methods.filter((method) => method !== added);
  return preferred ? [added, ...others] : [...others, added];
};
