import { SignedXml } from 'xml-crypto';
import { chainOf } from '../../shared/adapters/offline-ekyc/mobile-hash.ts';
import { C14N, ENVELOPED, RSA_SHA1, SHA256 } from '../../shared/adapters/offline-ekyc/read-signature.ts';
import { later, minutes } from '../../shared/domain/time.ts';
import { described, type Signer } from './signer.ts';
import type { WantedSample } from './wanted.ts';

/** A grey JPEG of one pixel. */
const PHOTO =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z';

const GENDERS = { male: 'M', female: 'F', other: 'T' };

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');

/** `yyyyMMddHHmmssSSS` in Indian time, as reference ids and file names have it. */
export const indianStamp = (at: string): string => later(at, minutes(330)).replaceAll(/\D/g, '');

/** The text of a document that nobody signed yet. */
export const unsigned = ({ name, dob, gender, last4, mobile, email, shareCode }: WantedSample, at: string): string => {
  const rounds = Math.max(1, Number(last4.at(-1)));
  const poi = {
    name,
    dob: dob.split('-').toReversed().join('-'),
    gender: GENDERS[gender],
    e: email === undefined ? '' : chainOf(email.toLowerCase(), 1),
    m: mobile === undefined ? '' : chainOf(mobile.replace(/^\+91/, '') + shareCode, rounds),
  };
  const poa = {
    ...{ careof: 'C/O A Relative', country: 'India', dist: 'Mysuru', house: '12', landmark: 'Near the Lake' },
    ...{ loc: 'Kuvempunagar', pc: '570023', po: 'Kuvempunagar', state: 'Karnataka', street: '3rd Main' },
    ...{ subdist: 'Mysuru', vtc: 'Mysuru' },
  };
  const data = `<UidData><Poi ${attributes(poi)}/><Poa ${attributes(poa)}/><Pht>${PHOTO}</Pht></UidData>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><OfflinePaperlessKyc referenceId="${last4}${indianStamp(at)}">${data}</OfflinePaperlessKyc>`;
};

/** A document signed in UIDAI's profile: RSA-SHA1 over a SHA-256 digest, enveloped, inclusive canonical form. */
export const signed = (xml: string, { privateKey, certificate }: Signer, method: string = RSA_SHA1): string => {
  const { subject, base64 } = described(certificate);
  const signer = new SignedXml({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    signatureAlgorithm: method,
    canonicalizationAlgorithm: C14N,
    getKeyInfoContent: () =>
      `<X509Data><X509SubjectName>${escaped(subject)}</X509SubjectName><X509Certificate>${base64}</X509Certificate></X509Data>`,
  });
  signer.addReference({ xpath: '/*', isEmptyUri: true, digestAlgorithm: SHA256, transforms: [ENVELOPED] });
  signer.computeSignature(xml);
  return signer.getSignedXml();
};
