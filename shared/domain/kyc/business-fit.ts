import type * as z from 'zod';
import type { BusinessType } from '../choices.ts';
import { cinClass, type CompanyClass } from '../identifiers/cin.ts';
import { panHolder } from '../identifiers/pan.ts';
import type { Secret } from '../secret.ts';

export type Business = z.output<typeof BusinessType>;
type Holder = ReturnType<typeof panHolder>;

/** `review`: it may be, and somebody must look. */
export type Fit = 'fits' | 'review' | 'mismatch';

/** Whose PAN a business of each type has (Income Tax Department); LLPs are firms. */
const holders: Readonly<Record<Business, Readonly<Partial<Record<Holder, Fit>>>>> = {
  sole_proprietorship: { individual: 'fits' },
  partnership: { firm: 'fits' },
  llp: { firm: 'fits' },
  private_limited: { company: 'fits' },
  public_limited: { company: 'fits' },
  huf: { hindu_undivided_family: 'fits' },
  trust: { trust: 'fits', association: 'review', body_of_individuals: 'review' },
  ngo: {
    company: 'fits',
    trust: 'fits',
    association: 'fits',
    body_of_individuals: 'review',
    artificial_juridical_person: 'review',
  },
};

/** Whether a PAN can be that of a business. Letters on no official list are for a reviewer. */
export const panFit = (pan: Secret, type: Business): Fit => {
  const holder = panHolder(pan);
  return holder === 'unknown' ? 'review' : (holders[type][holder] ?? 'mismatch');
};

const classes: Readonly<Partial<Record<CompanyClass, Business>>> = {
  PTC: 'private_limited',
  OPC: 'private_limited',
  PLC: 'public_limited',
  NPL: 'ngo',
};

const companies: readonly Business[] = ['private_limited', 'public_limited', 'ngo'];

/** Whether a CIN can be that of a business: only companies have one. Rare classes are for a reviewer. */
export const cinFit = (cin: string, type: Business): Fit => {
  if (!companies.includes(type)) return 'mismatch';
  const found = cinClass(cin);
  const expected = found && classes[found];
  if (expected === undefined) return 'review';
  return expected === type ? 'fits' : 'mismatch';
};
