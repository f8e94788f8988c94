import type { Element } from '@xmldom/xmldom';
import * as z from 'zod';
import { IsoDate } from '../../domain/time.ts';
import type { OfflineClaims } from '../../ports/offline-ekyc.ts';
import { onlyElement, parseXml } from './parse-document.ts';
import { Malformed } from './refusal.ts';

/** What the signed bytes say. The hashes are compared elsewhere, with what only the asker knows. */
export type SignedContent = Pick<
  OfflineClaims,
  'last4' | 'name' | 'dob' | 'dobPrecision' | 'gender' | 'address' | 'state' | 'pincode' | 'signedAt'
> & { mobileHash: string; emailHash: string };

export const ROOT = 'OfflinePaperlessKyc';

const MAX_NAME = 200;
const MAX_PHOTO_BYTES = 300 * 1024;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

const GENDERS = new Map<string, OfflineClaims['gender']>([
  ['M', 'male'],
  ['F', 'female'],
  ['T', 'other'],
]);

/** From the house to the country, as an Indian address is written. */
const ADDRESS_PARTS = [
  ...['careof', 'house', 'street', 'landmark', 'loc', 'vtc', 'po', 'subdist', 'dist', 'state', 'pc', 'country'],
];

const REFERENCE = /^(\d{4})(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})$/;

const InIndia = z.iso.datetime({ offset: true });

/** Last four digits and the time of signing: `referenceId`, whose time is Indian. */
const readReference = (referenceId: string): Pick<SignedContent, 'last4' | 'signedAt'> => {
  const [, last4 = '', year, month, day, hour, minute, second, milli] = REFERENCE.exec(referenceId) ?? [];
  const time = InIndia.safeParse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${milli ?? ''}+05:30`,
  );
  if (!time.success) throw new Malformed('its reference is not four digits and a time');
  return { last4, signedAt: new Date(time.data).toISOString() };
};

/** `DD-MM-YYYY`, or the year alone where no more is known; no other spelling. */
const readDob = (text: string): Pick<SignedContent, 'dob' | 'dobPrecision'> => {
  const [, day = '01', month = '01', year = ''] = /^(?:(\d{2})-(\d{2})-)?(\d{4})$/.exec(text) ?? [];
  const dob = IsoDate.safeParse(`${year}-${month}-${day}`);
  if (!dob.success) throw new Malformed('its date of birth is none');
  return { dob: dob.data, dobPrecision: text.length === 4 ? 'year' : 'day' };
};

const readAddress = (poa: Element): Pick<SignedContent, 'address' | 'state' | 'pincode'> => {
  const part = (name: string): string => (poa.getAttribute(name) ?? '').trim().replaceAll(/\s+/g, ' ');
  const parts = ADDRESS_PARTS.map(part).filter((text) => text !== '');
  const [state, pincode] = [part('state'), part('pc')];
  return {
    address: parts.filter((text, at) => text !== parts[at - 1]).join(', '),
    ...(state !== '' && { state }),
    ...(/^[1-9]\d{5}$/.test(pincode) && { pincode }),
  };
};

const checkPhoto = (text: string): void => {
  const base64 = text.replaceAll(/\s/g, '');
  const photo = Buffer.from(base64, 'base64');
  const isPhoto =
    /^[A-Za-z0-9+/]+={0,2}$/.test(base64) &&
    photo.length <= MAX_PHOTO_BYTES &&
    photo.subarray(0, JPEG.length).equals(JPEG);
  if (!isPhoto) throw new Malformed('its photo is not a JPEG of at most 300 KiB');
};

/** The claims in the canonical bytes a signature covers: the only text they may be read from. @throws Malformed */
export const readClaims = (signed: string): SignedContent => {
  const root = parseXml(signed);
  if (root.localName !== ROOT || root.namespaceURI !== null) throw new Malformed('it is not an offline e-KYC document');
  const data = onlyElement(root, 'UidData');
  const poi = onlyElement(data, 'Poi');
  checkPhoto(onlyElement(data, 'Pht').textContent ?? '');
  const name = (poi.getAttribute('name') ?? '').trim().replaceAll(/\s+/g, ' ');
  if (name === '' || name.length > MAX_NAME) throw new Malformed('it names nobody');
  const gender = GENDERS.get(poi.getAttribute('gender') ?? '');
  if (!gender) throw new Malformed('its gender is none that UIDAI uses');
  return {
    ...readReference(root.getAttribute('referenceId') ?? ''),
    name,
    ...readDob(poi.getAttribute('dob') ?? ''),
    gender,
    ...readAddress(onlyElement(data, 'Poa')),
    mobileHash: (poi.getAttribute('m') ?? '').trim(),
    emailHash: (poi.getAttribute('e') ?? '').trim(),
  };
};
