import { describe, expect, it } from 'vitest';
import {
  AccountNumberInput,
  isTrivialAccountNumber,
  lastFour,
} from '../../../shared/domain/identifiers/account-number.ts';
import { AccountHolderInput } from '../../../shared/domain/identifiers/account-holder.ts';
import { bankCodeOf, branchPartOf, IfscInput } from '../../../shared/domain/identifiers/ifsc.ts';
import { Secret } from '../../../shared/domain/secret.ts';

const codes = (result: { error?: { issues: readonly object[] } | undefined }) =>
  result.error?.issues.map((issue) => (issue as { params?: { code?: string } }).params?.code);

describe('an account number', () => {
  it.each(['026291800001191', '000000018', '123456789012345678'])('keeps its leading zeros: %s', (text) => {
    expect(AccountNumberInput.parse(text).expose()).toBe(text);
  });

  it('may have spaces around it', () => {
    expect(AccountNumberInput.parse(' 026291800001191 ').expose()).toBe('026291800001191');
  });

  it.each(['12345678', '1234567890123456789', '0262-9180000', '０２６２９１８００', '02629180000a', '0262 9180 0001'])(
    'is not %s',
    (text) => expect(codes(AccountNumberInput.safeParse(text))).toEqual(['account_number_invalid']),
  );

  it.each([
    ['000000000', true],
    ['777777777777', true],
    ['123456789', true],
    ['1234567890', true],
    ['123456789012345678', true],
    ['0123456789', false],
    ['026291800001191', false],
  ])('%s: whether it is trivial', (text, expected) => {
    expect(isTrivialAccountNumber(new Secret(text))).toBe(expected);
  });

  it('shows its last four digits', () => {
    expect(lastFour(new Secret('026291800001191'))).toBe('1191');
  });
});

describe('an IFSC', () => {
  it.each([
    ['sbin0000001', 'SBIN0000001'],
    [' HDFC0CAACOB ', 'HDFC0CAACOB'],
  ])('is read in any case: %s', (text, expected) => expect(IfscInput.parse(text)).toBe(expected));

  it.each(['SBIN1000001', 'SBI00000001', 'SBIN000001', 'SBIN00000012', 'SBIN0-00001'])('is not %s', (text) =>
    expect(codes(IfscInput.safeParse(text))).toEqual(['ifsc_invalid']),
  );

  it('names the bank before its zero and the branch behind it', () => {
    const ifsc = IfscInput.parse('HDFC0CAACOB');
    expect([bankCodeOf(ifsc), branchPartOf(ifsc)]).toEqual(['HDFC', 'CAACOB']);
  });
});

describe('who an account belongs to', () => {
  it.each([
    ['  Priya   Raman ', 'Priya Raman'],
    ['A. B. & Sons (HUF)', 'A. B. & Sons (HUF)'],
    ["M/s D'Souza-Traders, Goa", "M/s D'Souza-Traders, Goa"],
    ['7 Hills Trading', '7 Hills Trading'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['प्रिया', 'प्रिया'],
  ])('is a person or a firm: %j', (typed, stored) => {
    expect(AccountHolderInput.parse(typed)).toBe(stored);
  });

  it.each(['', ' ', '-', '<b>Priya</b>', 'Priya; Raman', 'Priya\u0000'])('is not %j', (typed) => {
    expect(AccountHolderInput.safeParse(typed).success).toBe(false);
  });
});
