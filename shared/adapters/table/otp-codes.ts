import { boundCode, newCode, type OtpBinding, type OtpChannel } from '../../domain/otp.ts';
import { sameText } from '../../domain/same-text.ts';
import type { Secret } from '../../domain/secret.ts';
import type { OtpRecord } from '../../entities/otp-record.ts';
import { is, type Predicate } from '../../store/conditions.ts';

/** The codes of one record, one for each channel. */
export type Codes = { [C in OtpChannel]?: Secret | undefined };

const CHANNELS = ['email', 'mobile', 'token'] as const;
const hashField = { email: 'emailOtpHash', mobile: 'mobileOtpHash', token: 'otpHash' } as const;

type Binding = Omit<OtpBinding, 'channel'>;
type Hashes = { [F in (typeof hashField)[OtpChannel]]?: string };

/** Draws, stores (as keyed MACs) and compares codes. `mac` is the keyed MAC under the label otp/v1. */
export const otpCodes = (mac: (text: string) => string, randomInt: (below: number) => number) => {
  const hashesOf = (binding: Binding, codes: Codes): Hashes =>
    Object.fromEntries(
      CHANNELS.flatMap((channel) => {
        const code = codes[channel];
        return code ? [[hashField[channel], mac(boundCode({ ...binding, channel }, code))]] : [];
      }),
    );

  return {
    hashesOf,

    /** A different code for each channel, with what is stored of them. */
    fresh: (binding: Binding, channels: readonly OtpChannel[]) => {
      const codes: Codes = Object.fromEntries(channels.map((channel) => [channel, newCode(randomInt)]));
      return { codes, hashes: hashesOf(binding, codes) };
    },

    /** Every code the record was made with must match, and all are compared whatever the first one says. */
    match: (otp: OtpRecord, codes: Codes): boolean => {
      const hashes = hashesOf(otp, codes);
      const stored = Object.values(hashField).filter((field) => otp[field] !== undefined);
      const verdicts = stored.map((field) => sameText(otp[field] ?? '', hashes[field] ?? ''));
      return otp.userCode !== undefined && verdicts.length > 0 && verdicts.every((right) => right);
    },

    /** That the codes of a record are still those that were compared. */
    unchanged: (otp: OtpRecord): Record<string, Predicate> =>
      Object.fromEntries(
        Object.values(hashField).flatMap((field): [string, Predicate][] => {
          const hash = otp[field];
          return hash === undefined ? [] : [[field, is(hash)]];
        }),
      ),
  };
};
