import * as z from 'zod';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** That a user agreed to one version of a notice, or withdrew it (DPDP Act, section 6). */
export const consent = entity('Consent', {
  schema: z.object({
    userCode: UserCode,
    notice: KeyName,
    /** Served as `version`, which on items counts writes. */
    noticeVersion: KeyName,
    locale: z.string().max(20),
    purposes: z.array(z.string().max(100)),
    at: IsoTime,
    ip: IpAddress.optional(),
    withdrawnAt: IsoTime.optional(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'CONSENT#{notice}#{noticeVersion}' },
  audit: { id: '{userCode}~{notice}~{noticeVersion}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: {
      keep: ['notice', 'noticeVersion', 'locale', 'purposes', 'at', 'withdrawnAt'],
      because: 'consent',
      placeholders: {},
    },
  },
});

export type Consent = Item<typeof consent>;
