import * as z from 'zod';
import { Gender, Language } from '../../shared/domain/choices.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';
import { activity } from '../../shared/entities/activity.ts';
import { claim } from '../../shared/entities/claim.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { standing } from '../../shared/http/account-in-list.ts';
import { route } from '../../shared/http/route.ts';
import { erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

const line = z.string().trim().max(200);

/** The caller's own account, with what is derived from it and what is kept beside it. */
const ProfileReply = userAccount.schema
  .pick({
    userCode: true,
    email: true,
    mobile: true,
    role: true,
    branchCode: true,
    firstName: true,
    middleName: true,
    lastName: true,
    gender: true,
    dob: true,
    ...standing,
    addressLine1: true,
    addressLine2: true,
    addressLine3: true,
    city: true,
    state: true,
    country: true,
    pincode: true,
  })
  .extend({
    language: Language,
    isStaff: z.boolean(),
    isSuperuser: z.boolean(),
    lastLogin: IsoTime.optional(),
    lastLoginIp: z.string().optional(),
    createdAt: IsoTime,
    updatedAt: IsoTime,
  });

export const profile = workflow('profile', {
  summary: "The caller's own account",
  uses: {
    data: [
      writes(owedNotice),
      readsAndWrites(userAccount),
      reads(activity),
      readsAndWrites(liveSessions),
      writes(session),
      writes(referenceCount),
      erases(claim),
      writes(erasureOrder),
    ],
    sends: ['notifications'],
  },
  routes: {
    getProfile: route({
      method: 'GET',
      path: '/v1/me',
      access: 'user',
      summary: 'My account',
      replies: { 200: ProfileReply },
    }),
    patchProfile: route({
      method: 'PATCH',
      path: '/v1/me',
      access: 'user',
      summary: 'Change names, date of birth, address or language',
      body: z
        .strictObject({
          firstName: PersonNameInput,
          middleName: PersonNameInput,
          lastName: PersonNameInput,
          gender: Gender,
          dob: IsoDate,
          addressLine1: line,
          addressLine2: line,
          addressLine3: line,
          city: z.string().trim().max(100),
          state: z.string().trim().max(100),
          country: z.string().regex(/^[A-Z]{2}$/),
          pincode: PincodeInput,
          language: Language,
        })
        .partial(),
      replies: { 200: ProfileReply },
      problems: ['pincode_invalid', 'underage', 'field_frozen', 'version_conflict'],
    }),
    closeAccount: route({
      method: 'DELETE',
      path: '/v1/me',
      access: 'user',
      always: true,
      stepUp: 'stepped_up',
      summary: 'Close my account: sessions end, e-mail and mobile are free again, records are kept as the law asks',
      replies: { 202: z.object({ userCode: UserCode, closedAt: IsoTime }) },
      problems: ['version_conflict'],
    }),
  },
});
