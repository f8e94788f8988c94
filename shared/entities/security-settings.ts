import * as z from 'zod';
import { TwoFactorMethod } from '../domain/choices.ts';
import { IpRange } from '../domain/identifiers/ip-range.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { importedFields } from './parts.ts';

/** How a user wants their account guarded. The secrets themselves are in Credentials, the failure counts in Activity. */
export const securitySettings = entity('SecuritySettings', {
  schema: z.object({
    userCode: UserCode,
    twoFactorEnabled: z.boolean(),
    /** The preferred one: the first of `twoFactorMethods`. */
    twoFactorMethod: TwoFactorMethod.optional(),
    /** Those that are switched on, each by a proven code. */
    twoFactorMethods: z.array(TwoFactorMethod),
    loginNotificationEnabled: z.boolean(),
    suspiciousActivityAlert: z.boolean(),
    allowedIpWhitelist: z.array(IpRange),
    /** 0: the password never expires. */
    passwordExpiryDays: z.int().nonnegative(),
    lastPasswordChange: IsoTime.optional(),
    /** The day the password expires, for the notices; absent when it never does. */
    passwordExpiryDay: IsoDate.optional(),
    ...importedFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'A#SECURITY' },
  indexes: { passwordDue: { on: 'g1', pk: 'DUE#password#{passwordExpiryDay}', sk: '{userCode}', sharded: true } },
  shows: ['userCode', 'passwordExpiryDay'],
  audit: { id: '{userCode}', subject: 'userCode' },
  privacy: { found: 'partition', erased: { keep: [], because: 'record' } },
});

export type SecuritySettings = Item<typeof securitySettings>;
