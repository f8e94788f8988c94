import type { Element } from '@xmldom/xmldom';
import { elementsIn, onlyElement } from './parse-document.ts';
import { Malformed } from './refusal.ts';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

export const ENVELOPED = `${DSIG}enveloped-signature`;
export const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
export const RSA_SHA1 = `${DSIG}rsa-sha1`;
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** The signature of a document whose structure leaves one way to read it. */
export type Signature = {
  node: Element;
  /** SHA-1 is what UIDAI signs with today; whether it still may is a matter of policy. */
  method: typeof RSA_SHA1 | typeof RSA_SHA256;
  value: Buffer;
  /** DER of the certificate the document brings; believed only if it is pinned. */
  certificate?: Buffer;
};

const names = (element: Element): string =>
  elementsIn(element)
    .map(({ localName }) => localName)
    .join(' ');

const expectChildren = (element: Element, ...allowed: string[]): void => {
  if (!allowed.includes(names(element))) throw new Malformed(`its ${element.localName ?? ''} is not as UIDAI makes it`);
};

const algorithmOf = (parent: Element, name: string, ...allowed: string[]): string => {
  const algorithm = onlyElement(parent, name, DSIG).getAttribute('Algorithm') ?? '';
  if (!allowed.includes(algorithm)) throw new Malformed(`its ${name} is not allowed`);
  return algorithm;
};

/** Bytes of an element that holds base64 and nothing else: no comment may split what two readers would join differently. */
const bytesOf = (element: Element): Buffer => {
  const [text, ...more] = [...element.childNodes];
  const value = text?.nodeType === 3 ? (text.nodeValue ?? '').replaceAll(/\s/g, '') : '';
  if (more.length > 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value))
    throw new Malformed(`its ${element.localName ?? ''} is not base64`);
  return Buffer.from(value, 'base64');
};

const checkTransforms = (reference: Element): void => {
  const transforms = onlyElement(reference, 'Transforms', DSIG);
  const algorithms = elementsIn(transforms).map((one) => {
    if (one.localName !== 'Transform' || elementsIn(one).length > 0)
      throw new Malformed('its Transforms are not allowed');
    return one.getAttribute('Algorithm') ?? '';
  });
  if (![ENVELOPED, `${ENVELOPED} ${C14N}`].includes(algorithms.join(' ')))
    throw new Malformed('its Transforms are not allowed');
};

const certificateIn = (signature: Element): Buffer | undefined => {
  const [certificate] = [...signature.getElementsByTagNameNS(DSIG, 'X509Certificate')];
  return certificate && bytesOf(certificate);
};

const countOf = (root: Element, name: string): number => root.getElementsByTagNameNS('*', name).length;

/**
 * The signature of a document, if it is the only one, covers the whole and uses what UIDAI uses, and nothing else.
 * Verifiers have been misled by a second SignedInfo (CVE-2025-29774) and by comments in digests (CVE-2025-29775).
 * @throws Malformed
 */
export const readSignature = (root: Element): Signature => {
  for (const name of ['Signature', 'SignedInfo', 'Reference', 'SignatureValue', 'DigestValue'])
    if (countOf(root, name) !== 1) throw new Malformed(`it has not exactly one ${name}`);
  const node = onlyElement(root, 'Signature', DSIG);
  expectChildren(node, 'SignedInfo SignatureValue', 'SignedInfo SignatureValue KeyInfo');
  const signedInfo = onlyElement(node, 'SignedInfo', DSIG);
  expectChildren(signedInfo, 'CanonicalizationMethod SignatureMethod Reference');
  algorithmOf(signedInfo, 'CanonicalizationMethod', C14N);
  const method = algorithmOf(signedInfo, 'SignatureMethod', RSA_SHA1, RSA_SHA256);
  const reference = onlyElement(signedInfo, 'Reference', DSIG);
  expectChildren(reference, 'Transforms DigestMethod DigestValue');
  if (reference.getAttribute('URI') !== '') throw new Malformed('its Reference is not to the whole document');
  checkTransforms(reference);
  algorithmOf(reference, 'DigestMethod', SHA256);
  bytesOf(onlyElement(reference, 'DigestValue', DSIG));
  const certificate = certificateIn(node);
  return {
    node,
    method: method === RSA_SHA256 ? RSA_SHA256 : RSA_SHA1,
    value: bytesOf(onlyElement(node, 'SignatureValue', DSIG)),
    ...(certificate && { certificate }),
  };
};
