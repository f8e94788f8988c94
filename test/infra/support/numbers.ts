/** Texts as they might slip into a log, and whether they hold a number of this kind. UIDAI gives these out for tests. */
export const aadhaarSamples: readonly (readonly [kind: 'Aadhaar' | 'PAN' | 'Mobile', text: string, is: boolean])[] = [
  ['Aadhaar', 'number 999941057058 given', true],
  ['Aadhaar', 'number 9999 4105 7058 given', true],
  ['Aadhaar', '"aadhaarNumber":"9999-4105-7058"', true],
  ['Aadhaar', 'at 1763793000000', false],
  ['Aadhaar', 'account 111122223333', false],
  ['PAN', '{"pan":"ABCPP1234F"}', true],
  ['PAN', 'request ABCDE-1234', false],
  ['Mobile', 'to +919876543210.', true],
  ['Mobile', 'took 9876543210 ns', false],
];
