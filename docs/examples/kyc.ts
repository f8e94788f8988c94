import type { kycAadhaar } from '../../functions/kyc-aadhaar/workflow.ts';
import type { kycBank } from '../../functions/kyc-bank/workflow.ts';
import type { kycBusiness } from '../../functions/kyc-business/workflow.ts';
import type { kycPan } from '../../functions/kyc-pan/workflow.ts';
import type { kycReview } from '../../functions/kyc-review/workflow.ts';
import type { ExamplesOf } from './examples-of.ts';
import { aadhaarConsent, id } from './people.ts';

/** The right code of every request in the sandbox. */
const sandboxCode = '123456';
const pan = 'ABCPP1234F';

export const aadhaarExamples = {
  putAadhaar: {
    // The first of the numbers UIDAI gives out for tests.
    aadhaarNumber: '9999 4105 7058',
    aadhaarName: 'Asha Patil',
    aadhaarDob: '1990-05-17',
    aadhaarGender: 'female',
    aadhaarAddress: '12 MG Road, Pune, Maharashtra 411001',
    verificationMethod: 'api_uidai',
    consent: aadhaarConsent,
  },
  proveOffline: { documentId: id, shareCode: '1234', consent: aadhaarConsent },
  verifyAadhaarOtp: { otpId: id, otp: sandboxCode },
  beginDigilocker: { consent: aadhaarConsent },
} satisfies ExamplesOf<typeof kycAadhaar>;

export const panExamples = {
  putPan: { panNumber: pan, panName: 'Asha Patil', panDob: '1990-05-17', verificationMethod: 'api_nsdl' },
} satisfies ExamplesOf<typeof kycPan>;

export const businessExamples = {
  putBusiness: {
    businessName: 'Patil Textiles Private Limited',
    businessType: 'private_limited',
    businessRegistrationNumber: 'MH-2019-4471',
    businessPan: 'AABCP1234C',
    gstin: '27AABCP1234C1Z0',
    cin: 'U17110MH2019PTC123456',
    addressLine1: '12 MG Road',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411001',
    businessPhone: '9876501234',
    businessEmail: 'accounts@patiltextiles.example',
  },
  sendBusinessCode: { contact: 'phone' },
  verifyBusinessCode: { otpId: id, otp: '482913' },
  checkSelfie: { documentId: id },
} satisfies ExamplesOf<typeof kycBusiness>;

export const bankExamples = {
  putBank: {
    accountHolderName: 'Asha Patil',
    accountNumber: '026291800001191',
    confirmAccountNumber: '026291800001191',
    ifscCode: 'YESB0000262',
    accountType: 'savings',
    verificationMethod: 'penny_drop',
  },
  sendBankCode: { contact: 'phone' },
  verifyBankCode: { otpId: id, otp: '482913' },
} satisfies ExamplesOf<typeof kycBank>;

export const reviewExamples = {
  lookUpPan: { pan },
  approveRecord: { reason: 'the card was seen in the branch' },
  rejectRecord: { reason: 'the picture is blurred: please take another in daylight' },
  addNote: { text: 'Called her: she brings the card on Monday.' },
  handOver: { fromUserCode: 'MEERA1', reason: 'came to the branch with the card' },
  revealNumber: { reason: 'order 7 of the court at Pune' },
} satisfies ExamplesOf<typeof kycReview>;
