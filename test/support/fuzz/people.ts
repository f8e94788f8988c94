import { notices, requiredConsents } from '../../../shared/domain/notices.ts';
import type { TestApp } from '../app.ts';
import { valid } from '../bank-verifier.ts';
import { ekycZip, uploaded } from '../ekyc.ts';
import { codesOf, logIn, opened, register, stepUp } from '../journey.ts';
import { AADHAAR, placed } from '../kyc.ts';

/** Words that belong to one person and are found nowhere else. */
const marked = {
  a: { first: 'Zephyrine', last: 'Quillfeather', street: 'Brindlewick', shop: 'Oakumpick', digits: '11', aadhaar: 0 },
  b: {
    first: 'Thaddeusina',
    last: 'Wolverscote',
    street: 'Nettlecombe',
    shop: 'Periwhistle',
    digits: '22',
    aadhaar: 1,
  },
  blocked: {
    first: 'Marmadukia',
    last: 'Fotheringay',
    street: 'Sallowfield',
    shop: 'Umbrelstone',
    digits: '33',
    aadhaar: 2,
  },
  deleted: {
    first: 'Quintillona',
    last: 'Harcastle',
    street: 'Wexbridge',
    shop: 'Elmsdrift',
    digits: '44',
    aadhaar: 3,
  },
} as const;
export type Who = keyof typeof marked;

const detailsOf = (who: Who, branchCode: string) => {
  const { first, last, street, shop, digits, aadhaar } = marked[who];
  const name = `${first} ${last}`;
  const letter = first.slice(0, 1);
  return {
    person: {
      email: `${first}.${last}@example.com`.toLowerCase(),
      mobile: `+9198${digits}7${digits}${digits}6`,
      password: `${street} over ${shop} ${digits}`,
      platform: 'mobile_app' as const,
      device: { id: `phone-of-${first.toLowerCase()}`, os: 'Android 16' },
      consents: requiredConsents,
      branchCode,
    },
    ip: `203.0.113.${digits}`,
    personal: {
      firstName: first,
      lastName: last,
      gender: 'female',
      dob: '1990-05-17',
      addressLine1: `7 ${street} Lane`,
      city: 'Pune',
      state: 'Maharashtra',
      pincode: '411001',
    },
    aadhaar: {
      aadhaarNumber: AADHAAR[aadhaar],
      aadhaarName: name,
      aadhaarDob: '1990-05-17',
      aadhaarGender: 'female',
      aadhaarAddress: `7 ${street} Lane, Pune 411001`,
      verificationMethod: 'manual',
      consent: { notice: 'aadhaar', version: notices[2].version },
    },
    pan: {
      panNumber: `${letter}${letter}${letter}P${last.slice(0, 1)}${digits}${digits}A`,
      panName: name,
      panDob: '1990-05-17',
      verificationMethod: 'manual',
    },
    business: {
      businessName: `${shop} Mills`,
      businessType: 'sole_proprietorship',
      businessRegistrationNumber: `${shop}-4471`,
      addressLine1: `8 ${street} Lane`,
      city: 'Pune',
      state: 'Maharashtra',
      pincode: '411001',
      businessPhone: `987${digits}${digits}${digits}5`,
      businessEmail: `accounts@${shop.toLowerCase()}.example`,
    },
    bank: {
      accountHolderName: name,
      accountNumber: `9${digits}${digits}4000${digits}56${digits}`,
      confirmAccountNumber: `9${digits}${digits}4000${digits}56${digits}`,
      ifscCode: 'YESB0000262',
      accountType: 'savings',
      verificationMethod: 'penny_drop',
    },
  };
};

/** Does what somebody may do as themselves. @throws Error when it is refused: the world would be less than it seems */
const doer = (app: TestApp, ip: string, token: string) => async (method: string, path: string, body?: unknown) => {
  const answer = await app.request(method, path, { token, ip, ...(body !== undefined && { body }) });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Registers somebody whose every word can be told from everybody else's. */
export const arrived = async (app: TestApp, who: Who, branchCode: string) => {
  const details = detailsOf(who, branchCode);
  return { who, ...details, first: await register(app, details.person) };
};

/** Gives somebody records in every workflow. */
export const settled = async (app: TestApp, { who, first, ...details }: Awaited<ReturnType<typeof arrived>>) => {
  const { person, ip, personal } = details;
  const {
    accessToken: token,
    refreshToken,
    sessionId,
  } = opened(await logIn(app, person, { device: { id: `laptop-of-${who}` } }));
  const { userCode } = first;
  const act = doer(app, ip, token);
  await act('PUT', '/v1/me/registration/personal', personal);
  await stepUp(app, token, person);
  const documents = {
    frontImageId: await placed(app, { ...person, userCode, token }, 'aadhaar_front'),
    backImageId: await placed(app, { ...person, userCode, token }, 'aadhaar_back'),
    panImageId: await placed(app, { ...person, userCode, token }, 'pan_image'),
    bankProofImageId: await placed(app, { ...person, userCode, token }, 'bank_proof'),
    statementDocumentId: await placed(app, { ...person, userCode, token }, 'bank_statement'),
    selfie: await placed(app, { ...person, userCode, token }, 'selfie'),
    proof: await placed(app, { ...person, userCode, token }, 'business_proof'),
  };
  const { frontImageId, backImageId, panImageId } = documents;
  const zipBytes = await ekycZip(app, {
    name: `${personal.firstName} ${personal.lastName}`,
    last4: details.aadhaar.aadhaarNumber.slice(-4),
  });
  const zip = await uploaded(app, { userCode }, zipBytes);
  await act('PUT', '/v1/me/kyc/aadhaar', { ...details.aadhaar, frontImageId, backImageId });
  await act('PUT', '/v1/me/kyc/pan', { ...details.pan, panImageId });
  await act('PUT', '/v1/me/kyc/business', { ...details.business, proofDocumentIds: [documents.proof] });
  await act('PUT', '/v1/me/kyc/bank', details.bank);
  app.bank.answers.start = valid(`${personal.firstName} ${personal.lastName}`);
  await act('POST', '/v1/me/kyc/bank/penny-drop');
  const businessOtp = await act('POST', '/v1/me/kyc/business/otp', { contact: 'email' });
  const digilocker = await act('POST', '/v1/me/kyc/aadhaar/digilocker', {
    consent: details.aadhaar.consent,
    redirectUrl: 'https://app.test/kyc',
  });
  const contactOtp = await act('POST', '/v1/me/contacts', { email: `new.${person.email}` });
  const { body: forgotten } = await app.request('POST', '/v1/otps', {
    ip,
    body: { purpose: 'forgot_password', identifier: person.email, otpType: 'email' },
  });
  const codes = app.outbox.flatMap(({ to, values }) =>
    [person.email, person.mobile, `new.${person.email}`, details.business.businessEmail].includes(to) &&
    values['code'] !== undefined
      ? [values['code']]
      : [],
  );
  return {
    ...details,
    who,
    userCode,
    token,
    refreshToken,
    sessionId,
    documents: { ...documents, zip },
    zipBytes,
    expiredToken: first.accessToken,
    olderSessionId: first.sessionId,
    otpIds: [forgotten, businessOtp, contactOtp].map(({ otpId }) => String(otpId)),
    requestId: String(digilocker['requestId']),
    codes: { all: [...new Set(codes)], reset: codesOf(app, person).emailOtp },
    /** What nobody sees who may not see this person. */
    canaries: [
      ...[marked[who].first, marked[who].last, marked[who].street, marked[who].shop].map((word) => word.toLowerCase()),
      ...[person.mobile.slice(3), details.business.businessPhone, ip],
    ],
    /** What nobody is ever shown whole. */
    secrets: [person.password, details.aadhaar.aadhaarNumber, details.pan.panNumber, details.bank.accountNumber],
  };
};
export type Inhabitant = Awaited<ReturnType<typeof settled>>;
