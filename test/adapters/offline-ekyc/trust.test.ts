import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSigner, openSigner, SIGNER_FILE } from '../../../local/offline-ekyc/signer.ts';
import { offlineEkycOf } from '../../../shared/adapters/compose/offline-ekyc.ts';
import { fingerprintOf } from '../../../shared/adapters/offline-ekyc/verify-signature.ts';
import { UIDAI_CERTIFICATES } from '../../../shared/domain/kyc/uidai-certificates.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { scratch } from '../../local/support/scratch.ts';
import { AT, document, published, SHARE_CODE, signer, zipOf } from './support.ts';

const test = signer.certificate.toString('base64');

const outcome = async (verify: ReturnType<typeof offlineEkycOf>) => {
  const result = await verify(await zipOf(document()), new Secret(SHARE_CODE), { at: AT, email: 'priya@example.com' });
  return result.kind === 'proven' ? 'proven' : result.code;
};

describe('the pinned certificates', () => {
  it.each(['uidai_offline_publickey_26022021.cer', 'uidai_prod_cdup.cer'])('are those UIDAI publishes: %s', (name) => {
    const certificate = published(name);
    const pinned = UIDAI_CERTIFICATES.find((one) => one.name === name);
    expect(pinned?.sha256).toBe(fingerprintOf(certificate.raw));
    expect(pinned?.notBefore).toBe(certificate.validFromDate.toISOString());
    expect(pinned?.notAfter).toBe(certificate.validToDate.toISOString());
  });

  it.each(UIDAI_CERTIFICATES)('have a fingerprint and a time each: $name', ({ sha256, notBefore, notAfter }) => {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(notBefore < notAfter).toBe(true);
  });

  it('are believed for offline documents only where UIDAI signs those', () =>
    expect(UIDAI_CERTIFICATES.filter(({ purpose }) => purpose === 'xml').map(({ name }) => name)).toEqual([
      'uidai_offline_publickey_2026.cer',
      'uidai_offline_publickey_26022021.cer',
    ]));
});

describe('a synthetic certificate', () => {
  it('says what it is, and is well formed', () => {
    const certificate = new X509Certificate(signer.certificate);
    expect(certificate.subject).toBe('CN=SYNTHETIC TEST ONLY - not UIDAI');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.validFromDate.toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(certificate.validToDate.toISOString()).toBe('2049-12-31T23:59:59.000Z');
  });

  it('is made once for a folder, and is another in another', () => {
    const path = join(scratch(), SIGNER_FILE);
    const first = openSigner(path).certificate;
    expect(openSigner(path).certificate).toEqual(first);
    expect(newSigner().certificate).not.toEqual(first);
  });

  it('is not among the pinned', () =>
    expect(UIDAI_CERTIFICATES.map(({ sha256 }) => sha256)).not.toContain(fingerprintOf(signer.certificate)));

  it('is believed on the machine that was told of it', async () =>
    expect(await outcome(offlineEkycOf({ POLICY: '{}', STAGE: 'local', EKYC_TEST_CERTIFICATE: test }))).toBe('proven'));

  it.each(['local', 'prod'])('is not believed by stage %s without being told', async (STAGE) =>
    expect(await outcome(offlineEkycOf({ POLICY: '{}', STAGE }))).toBe('offline_xml_signature_invalid'),
  );

  it.each(['dev', 'staging', 'prod', ''])('keeps stage %j from starting', (STAGE) =>
    expect(() => offlineEkycOf({ POLICY: '{}', STAGE, EKYC_TEST_CERTIFICATE: test })).toThrow(/EKYC_TEST_CERTIFICATE/),
  );
});
