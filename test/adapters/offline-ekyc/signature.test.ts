import { describe, expect, it } from 'vitest';
import { newSigner } from '../../../local/offline-ekyc/signer.ts';
import { document, signer, trusted, verifyXml } from './support.ts';

const other = newSigner();
const genuine = document();
const codeOf = async (...asked: Parameters<typeof verifyXml>) => {
  const result = await verifyXml(...asked);
  return result.kind === 'proven' ? 'proven' : result.code;
};

const MALFORMED = 'offline_xml_malformed';
const UNSIGNED = 'offline_xml_signature_invalid';

describe('a signature', () => {
  it('of another key is none, whatever certificate the document brings', async () => {
    expect(await codeOf(document(undefined, other))).toBe(UNSIGNED);
    const disguised = document(undefined, other).replace(
      other.certificate.toString('base64'),
      signer.certificate.toString('base64'),
    );
    expect(await codeOf(disguised)).toBe(UNSIGNED);
  });

  it('of a key that is not pinned is none: KeyInfo is never believed by itself', async () =>
    expect(await codeOf(document(undefined, other), { trust: [trusted(signer)] })).toBe(UNSIGNED));

  it('proves nothing to who trusts nobody', async () => expect(await codeOf(genuine, { trust: [] })).toBe(UNSIGNED));

  it('proves nothing by a certificate trusted for something else', async () =>
    expect(await codeOf(genuine, { trust: [trusted(signer, { purpose: 'qr' })] })).toBe(UNSIGNED));

  it('is found whichever of the trusted made it', async () =>
    expect(await codeOf(genuine, { trust: [trusted(other), trusted(signer)] })).toBe('proven'));

  it('with SHA-1 is refused once the policy turns it off', async () =>
    expect(await codeOf(genuine, { offline: { allowsSha1: false } })).toBe(UNSIGNED));

  it.each([
    ['a name', 'Priya', 'Riya'],
    ['the gender', 'gender="F"', 'gender="M"'],
    ['an address', 'Karnataka', 'Kerala'],
    ['the reference', 'referenceId="4829', 'referenceId="4828'],
    ['another attribute', 'dob=', 'x="" dob='],
    ['text between', '<Pht>', ' <Pht>'],
  ])('breaks when somebody changes %s', async (_, from, to) =>
    expect(await codeOf(genuine.replace(from, to))).toBe(UNSIGNED),
  );

  it('breaks when its document is wrapped in another of the same name', async () => {
    const inner = genuine.replace(/^<\?xml.*?\?>/, '');
    expect(await codeOf(`<OfflinePaperlessKyc referenceId="1">${inner}</OfflinePaperlessKyc>`)).toBe(MALFORMED);
    const [, signature = ''] = /(<Signature .*<\/Signature>)/.exec(inner) ?? [];
    const moved = `<OfflinePaperlessKyc referenceId="1">${inner.replace(signature, '')}${signature}</OfflinePaperlessKyc>`;
    expect(await codeOf(moved)).toBe(UNSIGNED);
  });
});

describe('a comment', () => {
  it('in signed text changes nothing that is read', async () => {
    const result = await verifyXml(genuine.replace('<Pht>/9j/', '<Pht>/9<!-- Riya -->j/'));
    expect(result).toMatchObject({ kind: 'proven', claims: { name: 'Priya Sharma' } });
  });

  it('cannot hide a second set of claims: those are not what was signed', async () => {
    const forged = genuine.replace('<UidData>', '<!--<UidData>').replace('</UidData>', '</UidData>-->');
    expect(await codeOf(forged)).toBe(UNSIGNED);
  });

  it.each(['DigestValue', 'SignatureValue'])('in the %s is refused', async (name) =>
    expect(await codeOf(genuine.replace(`</${name}>`, `<!-- --></${name}>`))).toBe(MALFORMED),
  );
});

describe('a structure that two readers could see differently', () => {
  const [signature = ''] = /<Signature .*<\/Signature>/.exec(genuine) ?? [];
  const [signedInfo = ''] = /<SignedInfo>.*<\/SignedInfo>/.exec(genuine) ?? [];
  const [reference = ''] = /<Reference .*<\/Reference>/.exec(genuine) ?? [];

  it.each([
    ['no signature', signature, ''],
    ['two signatures', signature, signature + signature],
    ['two SignedInfo', signedInfo, signedInfo + signedInfo],
    ['two references', reference, reference + reference],
    ['a signature deeper than the root', signature, `<a>${signature}</a>`],
    ['a SignedInfo in the KeyInfo', '</KeyInfo>', `${signedInfo}</KeyInfo>`],
    ['an object in the signature', '</Signature>', '<Object/></Signature>'],
    ['a reference to a part', 'URI=""', 'URI="#a"'],
    ['a reference to nothing', ' URI=""', ''],
    ['another transform', 'xmldsig#enveloped-signature', 'xmldsig#base64'],
    [
      'one transform more',
      '</Transforms>',
      '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/></Transforms>',
    ],
    ['an exclusive canonical form', 'TR/2001/REC-xml-c14n-20010315"/><S', '2001/10/xml-exc-c14n#"/><S'],
    ['a canonical form with comments', 'REC-xml-c14n-20010315"/><S', 'REC-xml-c14n-20010315#WithComments"/><S'],
    ['another digest', 'xmlenc#sha256', 'xmlenc#sha512'],
    ['a shared key', '2000/09/xmldsig#rsa-sha1', '2000/09/xmldsig#hmac-sha1'],
    ['another signature method', '2000/09/xmldsig#rsa-sha1', '2001/04/xmldsig-more#rsa-sha512'],
    ['another namespace', 'http://www.w3.org/2000/09/xmldsig#"><', 'http://example.com/"><'],
    ['a prefix for its root', /^<\?xml.*?\?><OfflinePaperlessKyc/, '<OfflinePaperlessKyc xmlns="http://example.com/"'],
    ["UIDAI's old root", /OfflinePaperlessKyc/g, 'OKY'],
  ])('is refused: %s', async (_, from, to) => {
    const xml = genuine.replace(from, to);
    expect(xml).not.toBe(genuine);
    expect(await codeOf(xml)).toBe(MALFORMED);
  });
});

describe('a text that is no plain document', () => {
  it.each([
    ['a document type', genuine.replace('?>', '?><!DOCTYPE a>')],
    ['an entity', genuine.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>').replace('Priya', '&b;')],
    ['a document type in small letters', genuine.replace('?>', '?><!doctype a>')],
    ['an unknown entity', genuine.replace('Priya', '&b;')],
    ['a NUL', genuine.replace('Priya', 'Pri\0ya')],
    ['a byte order mark', `\uFEFF${genuine}`],
    ['another declared encoding', genuine.replace('UTF-8', 'ISO-8859-1')],
    ['an unclosed element', genuine.replace('</OfflinePaperlessKyc>', '')],
    ['an attribute twice', genuine.replace('dob=', 'name="Riya" dob=')],
    ['a second root', `${genuine}<a/>`],
    ['depth without end', `<OfflinePaperlessKyc>${'<a>'.repeat(20_000)}`],
    ['no markup', 'Priya Sharma'],
  ])('is refused: %s', async (_, xml) => expect(await codeOf(xml)).toBe(MALFORMED));

  it('is refused when it is not UTF-8', async () => {
    const bytes = Buffer.from(genuine.replace('Priya', 'Priy\u00e9'), 'latin1');
    expect(await verifyXml(bytes)).toMatchObject({ code: MALFORMED, detail: 'it is not UTF-8' });
  });

  it('is refused with more markup than any document has, even when signed', async () => {
    const attributes = Array.from({ length: 3000 }, (_, at) => `a${at}=""`).join(' ');
    const xml = document((text) => text.replace('<UidData>', `<UidData ${attributes}>`));
    expect(await codeOf(xml)).toBe(MALFORMED);
  });
});
