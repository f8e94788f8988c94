import { describe, expect, it } from 'vitest';
import { foldName, looseNames } from '../../../shared/domain/kyc/names/fold-name.ts';
import { readName } from '../../../shared/domain/kyc/names/read-name.ts';

describe('the sound of a name', () => {
  it.each([
    ['GOWTHAM', 'GAUTAM'],
    ['GOUTAM', 'GAUTAM'],
    ['ASHWIN', 'ASHVIN'],
    ['JOSEPH', 'JOSEF'],
    ['LAKSHMI', 'LAXMI'],
    ['LAKSMI', 'LAXMI'],
    ['CHHAYA', 'CHAYA'],
    ['NICKY', 'NIKY'],
    ['CARIAPPA', 'KARIAPPA'],
    ['QURESHI', 'KURESHI'],
    ['FAIZ', 'FAIS'],
    ['NAZMA', 'NAJMA'],
    ['SUJATHA', 'SUJATA'],
    ['ASHOK', 'ASOK'],
    ['DEEPAK', 'DIPAK'],
    ['POOJA', 'PUJA'],
    ['MALLIK', 'MALIK'],
    ['AADITYA', 'ADITYA'],
    ['SONIYA', 'SONIA'],
    ['AJAY', 'AJAI'],
    ['REDDY', 'REDDI'],
    ['SURENDRA', 'SURENDER'],
    ['SURENDRA', 'SURINDER'],
    ['CHANDRA', 'CHANDER'],
    ['SUBRAMANIAM', 'SUBRAMANYAN'],
  ])('is one in two spellings: %s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['SUNIL', 'SUNILA'],
    ['RAM', 'RAMA'],
    ['KISHOR', 'KISHORI'],
    ['CHETAN', 'KETAN'],
    ['AMIT', 'AJIT'],
    ['HARI', 'ARI'],
    ['NEHA', 'NEA'],
    ['ANAND', 'ANANDA'],
    ['AZIZ', 'AZIJ'],
    ['VIKAS', 'BIKAS'],
  ])('tells two names apart: %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  const shares = (one: string, other: string) =>
    looseNames(foldName(one)).some((sound) => looseNames(foldName(other)).includes(sound));

  it.each([
    ['VIKAS', 'BIKAS', true],
    ['NARAYANAN', 'NARAYAN', true],
    ['NARAYANA', 'NARAYAN', true],
    ['RAMAKRISHNAN', 'RAMAKRISHNA', true],
    ['RAMAN', 'RAM', false],
    ['KAMALA', 'KAMALU', true],
    ['KAMLA', 'KAMLU', false],
    ['VIKAS', 'VIKRAM', false],
  ])('taken widely, %s and %s share one: %s', (one, other, isShared) => {
    expect(shares(one, other)).toBe(isShared);
  });
});

describe('a name as it is read', () => {
  const read = (written: string) => {
    const name = readName(written);
    return name.kind === 'read'
      ? name.tokens.map(({ text, optional }) => (optional ? `(${text})` : text)).join(' ')
      : name.kind;
  };

  it.each([
    ['  ramesh   kumar ', 'RAMESH KUMAR'],
    ['Mr Ramesh Kumar', '(MR) RAMESH KUMAR'],
    ['Late Shri Ramesh', '(LATE) (SHRI) RAMESH'],
    ['Ramesh Dr', 'RAMESH DR'],
    ['Ramesh Bhai Patel', 'RAMESH (BHAI) PATEL'],
    ['Master', 'MASTER'],
    ['Shri Ji', 'SHRI JI'],
    ['Asha D/o Ramesh', 'ASHA'],
    ['Asha d / o Ramesh', 'ASHA'],
    ['Asha Wife of Ramesh', 'ASHA'],
    ['Ramesh @ Raju', 'RAMESH'],
    ['Ramesh @ Raju\nKumar', 'RAMESH'],
    ['Johnson Office', 'JOHNSON OFFICE'],
    ['M/s Ramesh Traders', 'RAMESH TRADERS'],
    ["D'Souza", 'DSOUZA'],
    ['D’Souza', 'DSOUZA'],
    ['R.K.Singh', 'R K SINGH'],
    ['José', 'JOSE'],
    ['', 'empty'],
    ['… 12', 'empty'],
    ['रमेश', 'script_differs'],
    ['A B C D E F G H', 'A B C D E F G H'],
    ['A B C D E F G H I', 'too_long'],
    ['A'.repeat(200), 'A'.repeat(200)],
    ['A'.repeat(201), 'too_long'],
  ])('%j: %s, what is in brackets may be missing', (written, tokens) => {
    expect(read(written)).toBe(tokens);
  });

  it.each([
    ['Mr Kiran', ['male']],
    ['Mrs Kiran', ['female']],
    ['Rameshbhai Patel', ['male']],
    ['Ashaben Patel', ['female']],
    ['Ruben Patel', []],
    ['Sunita Kumari', ['female']],
    ['Kiran Patel', []],
    ['Kumar Devi', ['male', 'female']],
  ])('%s says whose it can be: %j', (written, sexes) => {
    const name = readName(written);
    expect(name.kind === 'read' && [...name.sexes]).toEqual(sexes);
  });
});
