import { notices } from '../../shared/domain/notices.ts';

/** Somebody invented, as every example tells of her. Her numbers are good in the sandbox (docs/guides/kyc-sandbox.md). */
export const asha = {
  email: 'asha@example.com',
  mobile: '+919876543210',
  password: 'monsoon over the western ghats',
  newPassword: 'first rain on warm red earth',
};

/** She, an admin and their branch, as paths and filters name them. */
export const userCode = 'ASHA01';
export const adminCode = 'MEERA1';
export const branchCode = 'PUN01';

/** Her phone. */
export const phone = { id: 'pixel-7a-asha', name: "Asha's phone", os: 'Android 16', appVersion: '4.2.0' };

/** Codes and ids are drawn anew each time: yours come from the message, and from the answer before. */
export const code = '482913';
export const id = '01JQ8Z4T6M3X9V5B7C2D1E0F8G';

/** Why an admin did it. */
export const reason = 'asked for by phone, ticket 4711';

/** Agreement to a notice as it reads now. */
export const agreedTo = (name: (typeof notices)[number]['notice']) =>
  notices.filter(({ notice }) => notice === name).map(({ notice, version }) => ({ notice, version }));

const [aadhaarNotice] = agreedTo('aadhaar');

/** Consent to what is done with an Aadhaar. */
export const aadhaarConsent = aadhaarNotice ?? { notice: 'aadhaar', version: '' };
