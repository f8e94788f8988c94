import { describe, expect, it } from 'vitest';
import { sampleZip } from '../../../local/offline-ekyc/sample.ts';
import { newSigner } from '../../../local/offline-ekyc/signer.ts';
import { RSA_SHA256 } from '../../../shared/adapters/offline-ekyc/read-signature.ts';
import { chainOf, emailHash, mobileHash } from '../../../shared/adapters/offline-ekyc/mobile-hash.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { AT, document, priya, SIGNED_AT, signer, trusted, verify, verifyXml } from './support.ts';

const claimsOf = async (...asked: Parameters<typeof verifyXml>) => {
  const result = await verifyXml(...asked);
  return result.kind === 'proven' ? result.claims : result;
};

describe('a file that UIDAI made', () => {
  it.each(['zipcrypto', 'aes'] as const)('proves who its holder is (%s)', async (encryption) => {
    const zip = await sampleZip({ ...priya, encryption }, signer, SIGNED_AT);
    expect(await verify(zip, { mobile: '+919876543210' })).toEqual({
      kind: 'proven',
      claims: {
        last4: '4829',
        name: 'Priya Sharma',
        dob: '1994-03-08',
        dobPrecision: 'day',
        gender: 'female',
        address:
          'C/O A Relative, 12, 3rd Main, Near the Lake, Kuvempunagar, Mysuru, Kuvempunagar, Mysuru, Karnataka, 570023, India',
        state: 'Karnataka',
        pincode: '570023',
        signedAt: SIGNED_AT,
        signatureDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
        certificate: trusted(signer).sha256,
        mobile: 'confirmed',
        email: 'confirmed',
      },
    });
  });

  it('may be signed with SHA-256', async () =>
    expect(await claimsOf(document(undefined, signer, RSA_SHA256))).toMatchObject({ last4: '4829' }));

  it('may wrap its base64 as Java does', async () => {
    const wrap = (text: string) => text.replaceAll(/.{76}/g, '$&&#13;\n');
    const xml = document().replaceAll(/(?<=<(SignatureValue|X509Certificate)>)[^<]+/g, wrap);
    expect(await claimsOf(xml)).toMatchObject({ last4: '4829' });
  });

  it('need not bring a certificate that is bundled', async () => {
    const bare = document().replace(/<KeyInfo>.*<\/KeyInfo>/, '');
    const trust = [trusted(signer, { der: signer.certificate.toString('base64') })];
    expect(await claimsOf(bare, { trust })).toMatchObject({ last4: '4829' });
    expect(await claimsOf(bare)).toMatchObject({ code: 'offline_xml_signature_invalid' });
  });

  it('has one digest however it is packed or spaced, and another when signed anew', async () => {
    const xml = document();
    const spaced = xml.replace(/(?<=<SignatureValue>.{9})/, '\n ');
    const digestOf = async (text: string) => {
      const claims = await claimsOf(text);
      return 'signatureDigest' in claims ? claims.signatureDigest : claims;
    };
    expect(await digestOf(spaced)).toEqual(await digestOf(xml));
    expect(await digestOf(document((text) => text.replace('Priya', 'Prya')))).not.toEqual(await digestOf(xml));
  });
});

describe('what is read from it', () => {
  const changed = (from: string, to: string) => claimsOf(document((xml) => xml.replace(from, to)));

  it('keeps how exact a date of birth is', async () =>
    expect(await changed('08-03-1994', '1994')).toMatchObject({ dob: '1994-01-01', dobPrecision: 'year' }));

  it.each(['1994-03-08', '08/03/1994', '31-02-1994', '8-3-1994', '94', ''])(
    'refuses a date of birth written as %j',
    async (dob) => expect(await changed('08-03-1994', dob)).toMatchObject({ code: 'offline_xml_malformed' }),
  );

  it.each([
    ['M', 'male'],
    ['F', 'female'],
    ['T', 'other'],
  ])('knows gender %s', async (letter, gender) =>
    expect(await changed('gender="F"', `gender="${letter}"`)).toMatchObject({ gender }),
  );

  it('refuses any other gender', async () =>
    expect(await changed('gender="F"', 'gender="X"')).toMatchObject({ code: 'offline_xml_malformed' }));

  it('unescapes names and makes one line of them', async () =>
    expect(await changed('Priya Sharma', 'Priya  &amp;&#10;Sharma')).toMatchObject({ name: 'Priya & Sharma' }));

  it('leaves out a state and a pincode that are none', async () => {
    const claims = await changed('state="Karnataka"', 'state=""');
    expect(claims).not.toHaveProperty('state');
    expect(await changed('570023', '57OO23')).not.toHaveProperty('pincode');
  });

  it.each([
    ['a name', 'name="Priya Sharma"', 'name=" "'],
    ['the address', '<Poa', '<Other'],
    ['the photo', /<Pht>.*<\/Pht>/, ''],
  ])('refuses a document without %s', async (_, from, to) => {
    const xml = document((text) => text.replace(from, to));
    expect(await claimsOf(xml)).toMatchObject({ code: 'offline_xml_malformed' });
  });

  it.each([
    ['is no JPEG', Buffer.from('GIF89a').toString('base64')],
    ['is too large', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(301 * 1024, 7)]).toString('base64')],
    ['is not base64', '/9j/!!!!'],
  ])('refuses a photo that %s', async (_, photo) => {
    const xml = document((text) => text.replace(/(?<=<Pht>)[^<]*/, photo));
    expect(await claimsOf(xml)).toMatchObject({ detail: 'its photo is not a JPEG of at most 300 KiB' });
  });

  it.each([
    '482920261120153000',
    '4829202611201530000001',
    '482920261320153000000',
    '482920261120253000000',
    'abcd20261120153000000',
  ])('refuses the reference %s', async (reference) =>
    expect(await changed('482920261120153000000', reference)).toMatchObject({ code: 'offline_xml_malformed' }),
  );
});

describe('its time', () => {
  it.each([
    ['as old as the policy allows', '2026-11-23T10:00:00.000Z', 'proven'],
    ['older', '2026-11-23T10:00:00.001Z', 'offline_xml_stale'],
    ['as far ahead as clocks may be', '2026-11-20T09:55:00.000Z', 'proven'],
    ['further ahead', '2026-11-20T09:54:59.999Z', 'offline_xml_future'],
  ])('may be %s', async (_, at, outcome) => {
    const result = await verifyXml(document(), { at });
    expect(result.kind === 'proven' ? 'proven' : result.code).toBe(outcome);
  });

  it.each([
    ['before', { notBefore: '2026-11-20T10:00:00.001Z' }],
    ['after', { notAfter: '2026-11-20T09:59:59.999Z' }],
  ])('may not be %s its certificate, even if that is valid by now', async (_, window) =>
    expect(await claimsOf(document(), { trust: [trusted(signer, window)] })).toMatchObject({
      code: 'offline_xml_signature_invalid',
    }),
  );

  it('is asked for after the signature: a forged old file is forged', async () =>
    expect(await claimsOf(document(undefined, newSigner()), { at: '2030-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'offline_xml_signature_invalid',
    }));
});

describe('the hash of a mobile number', () => {
  it.each([
    ['9800000002', 'Abc@123', 4, '735c04aebc33a05af444ed41f6352b083c5a28d75ff1a26f0fe2c72bba94d7dc'],
    ['9800000002', 'Abc@123', 0, 'b22ab9e09fe8f0e292fbfab5941b36b8ef07bda9e6e0154f6e8db47b05e0d8de'],
    ['9800000002', 'Abc@123', 1, 'b22ab9e09fe8f0e292fbfab5941b36b8ef07bda9e6e0154f6e8db47b05e0d8de'],
    ['1234567890', 'Lock@487', 2, 'f7250dc9e61759253bb741efbae306311632049154da7286e20b047bf3421a8f'],
    ['9876543210', '1234', 9, 'aea7042f3d52dd007576279f66eb00fb887d26aec43873ff15091cd2519643d4'],
  ])('of %s with %s and last digit %i is the published one', (mobile, shareCode, digit, hash) =>
    expect(mobileHash(hash, `+91${mobile}`, new Secret(shareCode), `123${digit}`)).toBe('confirmed'),
  );

  const share = new Secret('1234');

  it('may be of one round more, in capitals, and no other', () => {
    const of = (rounds: number) => mobileHash(chainOf('98765432101234', rounds), '+919876543210', share, '1235');
    expect([4, 5, 6, 7].map(of)).toEqual(['not_confirmed', 'confirmed', 'confirmed', 'not_confirmed']);
    expect(mobileHash(chainOf('98765432101234', 5).toUpperCase(), '+919876543210', share, '1235')).toBe('confirmed');
  });

  it('says nothing where there is none, and nothing against another number', () => {
    expect(mobileHash('', '+919876543210', share, '1235')).toBe('absent');
    expect(mobileHash(chainOf('98765432101234', 5), '+919876543211', share, '1235')).toBe('not_confirmed');
    expect(mobileHash(chainOf('98765432101234', 5), undefined, share, '1235')).toBe('not_confirmed');
  });

  it('of an e-mail address is unsalted, or salted like a mobile', () => {
    const published = '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b';
    expect(emailHash(published, ' Test@Example.com ', share, '1235')).toBe('confirmed');
    expect(emailHash(chainOf('test@example.com1234', 5), 'test@example.com', share, '1235')).toBe('confirmed');
    expect(emailHash(published, 'other@example.com', share, '1235')).toBe('not_confirmed');
  });
});

it('never shows what it was given: a refusal tells nothing of the content', async () => {
  const result = await verifyXml(
    document((xml) => xml.replace('gender="F"', 'gender="Priya"')),
    { at: AT },
  );
  expect(JSON.stringify(result)).not.toContain('Priya');
});
