import { cinYear } from '../../shared/domain/identifiers/cin.ts';
import { panOfGstin } from '../../shared/domain/identifiers/gstin.ts';
import { cinFit, panFit } from '../../shared/domain/kyc/business-fit.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import { dayInIndia, type IsoTime } from '../../shared/domain/time.ts';
import { problemOf } from '../../shared/http/faults.ts';
import type { Fault } from '../../shared/http/problems.ts';
import { refuse, type RequestOf } from '../../shared/http/route.ts';
import type { kycBusiness } from './workflow.ts';

export type Body = RequestOf<(typeof kycBusiness)['routes']['putBusiness']>['body'];

const CODES = ['pan_type_mismatch', 'gstin_pan_mismatch', 'cin_invalid', 'cin_type_mismatch', 'llpin_invalid'] as const;

/** The PAN of a business: as it was said, or as the GSTIN says it. */
export const panOf = ({ businessPan, gstin }: Body): Secret | undefined => businessPan ?? (gstin && panOfGstin(gstin));

const taxFaults = (body: Body): Fault[] => {
  const { businessPan, gstin, businessType } = body;
  const pan = panOf(body);
  const pointer = businessPan ? '#/businessPan' : '#/gstin';
  return [
    ...(pan && panFit(pan, businessType) === 'mismatch'
      ? [
          {
            pointer,
            code: 'pan_type_mismatch',
            detail: 'a business of this type has the PAN of another kind of holder',
          },
        ]
      : []),
    ...(businessPan && gstin && panOfGstin(gstin).expose() !== businessPan.expose()
      ? [{ pointer: '#/gstin', code: 'gstin_pan_mismatch', detail: 'the PAN in it is not businessPan' }]
      : []),
  ];
};

const registerFaults = ({ businessType, cin, llpin }: Body, at: IsoTime): Fault[] => {
  const thisYear = Number(dayInIndia(at).slice(0, 'YYYY'.length));
  return [
    ...(cin !== undefined && cinYear(cin) > thisYear
      ? [{ pointer: '#/cin', code: 'cin_invalid', detail: 'its year has not come' }]
      : []),
    ...(cin !== undefined && cinFit(cin, businessType) === 'mismatch'
      ? [{ pointer: '#/cin', code: 'cin_type_mismatch', detail: 'a business of this type has no CIN of this class' }]
      : []),
    ...(llpin !== undefined && businessType !== 'llp'
      ? [{ pointer: '#/llpin', code: 'llpin_invalid', detail: 'only a limited liability partnership has one' }]
      : []),
  ];
};

/** Everything in a business that does not agree with itself, as one refusal; undefined when nothing is. */
export const businessRefusal = (body: Body, at: IsoTime) => {
  const errors = [...taxFaults(body), ...registerFaults(body, at)];
  const code = CODES.find((one) => one === problemOf(errors));
  return code && refuse(code, { errors });
};
