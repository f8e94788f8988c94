/** What derived MAC keys are used for; each has its own key, so that one's MACs are of no use to another. */
export type MacLabel = 'otp/v1' | 'cursor/v1' | 'identifier/v1' | 'idempotency/v1';

/** Keyed MACs whose key was derived once, at the start of the function (rules: OTP 3). */
export type MacKeys = { mac(label: MacLabel): Promise<(text: string) => string> };
