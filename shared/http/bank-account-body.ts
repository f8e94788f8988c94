import * as z from 'zod';
import { AccountType, BankVerificationMethod } from '../domain/choices.ts';
import { AccountHolderInput } from '../domain/identifiers/account-holder.ts';
import { AccountNumberInput } from '../domain/identifiers/account-number.ts';
import { IfscInput } from '../domain/identifiers/ifsc.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';

/** What a reviewer looks at, by method; a transfer needs nobody to look. */
const proofs = { manual: 'bankProofImageId', bank_statement: 'statementDocumentId' } as const;

/** A bank account as its owner hands it in. The number is typed twice: a transfer to a stranger cannot be taken back. */
export const AccountBody = z
  .strictObject({
    accountHolderName: AccountHolderInput,
    accountNumber: AccountNumberInput,
    confirmAccountNumber: AccountNumberInput,
    ifscCode: IfscInput,
    accountType: AccountType,
    verificationMethod: BankVerificationMethod,
    bankProofImageId: Ulid.optional(),
    statementDocumentId: Ulid.optional(),
  })
  .superRefine(({ accountNumber, confirmAccountNumber, ...body }, context) => {
    if (accountNumber.expose() !== confirmAccountNumber.expose())
      context.addIssue({
        code: 'custom',
        path: ['confirmAccountNumber'],
        message: 'not the number above',
        params: { code: 'account_number_invalid' },
      });
    const { verificationMethod: method } = body;
    const proof = method === 'penny_drop' ? undefined : proofs[method];
    if (proof !== undefined && body[proof] === undefined)
      context.addIssue({
        code: 'custom',
        path: [proof],
        message: 'a reviewer needs it',
        params: { code: 'required' },
      });
  });
