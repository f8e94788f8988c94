import * as z from 'zod';
import { MAX_BRANCH_DEPTH } from '../../shared/domain/branch-place.ts';
import { BranchCode, BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { isEmail, MAX_EMAIL, normaliseEmail } from '../../shared/domain/identifiers/email.ts';
import { PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { UserCode, UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { rule } from '../../shared/domain/rule.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { branch } from '../../shared/entities/branch.ts';
import { clearable } from '../../shared/http/schemas.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

const branchName = text(200);
const country = z.string().regex(/^[A-Z]{2}$/);

/** Digits, and what people write between them: also landlines and extensions. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{3,18}$/, 'a telephone number');

/** An office's address: unlike a person's it is asked for by an admin, so throw-away domains are not looked for. */
const email = z
  .string()
  .max(MAX_EMAIL)
  .overwrite(normaliseEmail)
  .refine(isEmail, rule('email_invalid', 'not an e-mail address'))
  .brand<'Email'>();

const details = {
  addressLine1: text(200),
  addressLine2: text(200),
  addressLine3: text(200),
  city: text(100),
  state: text(100),
  pincode: PincodeInput,
  phone,
  email,
  managerName: text(200),
  managerUserCode: UserCodeInput,
  /** The parent branch. */
  referredBy: BranchCodeInput,
};

export const NewBranchBody = z
  .strictObject(details)
  .partial()
  .extend({
    /** Drawn where none is given. */
    branchCode: BranchCodeInput.optional(),
    branchName,
    country: country.default('IN'),
    isActive: z.boolean().default(true),
  });

/** What is left out stays; `null` takes a field away. */
export const BranchPatch = z
  .strictObject({
    branchName,
    isActive: z.boolean(),
    country,
    addressLine1: clearable(details.addressLine1),
    addressLine2: clearable(details.addressLine2),
    addressLine3: clearable(details.addressLine3),
    city: clearable(details.city),
    state: clearable(details.state),
    pincode: clearable(details.pincode),
    phone: clearable(details.phone),
    email: clearable(details.email),
    managerName: clearable(details.managerName),
    managerUserCode: clearable(details.managerUserCode),
    referredBy: clearable(details.referredBy),
  })
  .partial();

/** A branch. Telephone and e-mail may be masked, so they are plain texts. */
export const BranchReply = branch.schema
  .pick({
    branchCode: true,
    branchName: true,
    addressLine1: true,
    addressLine2: true,
    addressLine3: true,
    city: true,
    state: true,
    country: true,
    pincode: true,
    managerName: true,
    managerUserCode: true,
    referredBy: true,
    ancestors: true,
    isActive: true,
    createdBy: true,
  })
  .extend({ phone: z.string().optional(), email: z.string().optional(), createdAt: IsoTime, updatedAt: IsoTime });

export const BranchInList = branch.schema.pick({
  branchCode: true,
  branchName: true,
  city: true,
  state: true,
  referredBy: true,
  ancestors: true,
  managerName: true,
  managerUserCode: true,
  isActive: true,
});

export type TreeNode = {
  branchCode: BranchCode;
  branchName: string;
  isActive: boolean;
  managerUserCode?: UserCode | undefined;
  children: TreeNode[];
};

/** As deep as branches nest, level by level: OpenAPI 3.0 inside API Gateway knows no recursion. */
const treeOf = (levels: number): z.ZodType<TreeNode> =>
  z.object({
    branchCode: BranchCode,
    branchName: z.string(),
    isActive: z.boolean(),
    managerUserCode: UserCode.optional(),
    children: levels === 0 ? z.array(z.never()).max(0) : z.array(treeOf(levels - 1)),
  });

export const BranchTree = treeOf(MAX_BRANCH_DEPTH);
