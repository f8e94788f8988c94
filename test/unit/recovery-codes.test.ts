import { describe, expect, it } from 'vitest';
import { boundRecoveryCode, newRecoveryCodes } from '../../shared/domain/sign-in/recovery-codes.ts';
import { Secret } from '../../shared/domain/secret.ts';

const bound = (text: string, userCode = 'QX7M2B') => boundRecoveryCode(userCode, new Secret(text));

describe('recovery codes', () => {
  it('are ten, none like another', () => {
    const codes = newRecoveryCodes().map((code) => code.expose());
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
  });

  it('are sixteen characters that survive being copied by hand, four by four', () => {
    for (const code of newRecoveryCodes())
      expect(code.expose()).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it.each([
    '0A1B-2C3D-4E5F-6G7H',
    '0a1b-2c3d-4e5f-6g7h',
    '0A1B2C3D4E5F6G7H',
    ' 0A1B 2C3D 4E5F 6G7H ',
    'OAIB-2C3D-4E5F-6G7H',
    'oalb-2c3d-4e5f-6g7h',
  ])('are read as people write them down: %s', (written) =>
    expect(bound(written)).toBe('QX7M2B|recovery|0A1B2C3D4E5F6G7H'),
  );

  it('are of no use for another code or another user', () => {
    expect(bound('0A1B-2C3D-4E5F-6G7J')).not.toBe(bound('0A1B-2C3D-4E5F-6G7H'));
    expect(bound('0A1B-2C3D-4E5F-6G7H', 'QX7M2C')).not.toBe(bound('0A1B-2C3D-4E5F-6G7H'));
  });
});
