import { maskEmail, maskMobile } from '../../shared/domain/identifiers/mask.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply, type RequestOf } from '../../shared/http/route.ts';
import { subjectRefusal } from '../../shared/http/subject-in-scope.ts';
import type { Handle } from './deps.ts';
import type { otpRecords } from './workflow.ts';

type Query = RequestOf<(typeof otpRecords)['routes']['listOtps']>['query'];

const states = otpRecord.schema.shape.status.options;

/** The shortest list that holds everything asked for. */
const sourcesOf = ({ userCode, state, otpType }: Query) => {
  if (userCode !== undefined) return [{ index: 'byUser' as const, of: { userCode } }];
  const wanted = [...new Set(state ?? states)];
  return otpType !== undefined && wanted.join() === 'active'
    ? [...new Set(otpType)].map((type) => ({ index: 'activeByType' as const, of: { otpType: type } }))
    : wanted.map((status) => ({ index: 'byStatus' as const, of: { status } }));
};

const filterOf = ({ state, otpType, otpPurpose }: Query) => ({
  ...(state !== undefined && { status: { oneOf: state } }),
  ...(otpType !== undefined && { otpType: { oneOf: otpType } }),
  ...(otpPurpose !== undefined && { otpPurpose: { oneOf: otpPurpose } }),
});

/** One parallel read, whatever is asked. */
export const listOtps: Handle<'listOtps'> = async ({ caller, query, page, cursor }, { store }) => {
  const [refusal, { items, next }] = await Promise.all([
    subjectRefusal(store, caller, query.userCode, 'userCode'),
    store.list(otpRecord, sourcesOf(query), { ...page, where: filterOf(query) }),
  ]);
  if (refusal) return refusal;
  const shown = items.map(({ sentToEmail, sentToMobile, ipAddress, ...otp }) => ({
    ...otp,
    ...(ipAddress !== undefined && { ipAddress: personal(ipAddress, caller) }),
    ...(sentToEmail !== undefined && { sentToEmail: maskEmail(sentToEmail) }),
    ...(sentToMobile !== undefined && { sentToMobile: maskMobile(sentToMobile) }),
  }));
  return reply(200, { items: shown, nextCursor: cursor(next) });
};
