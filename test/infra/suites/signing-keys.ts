import { describe, expect, it } from 'vitest';
import { lambdasOf, resourcesOf, templateWith, type Template } from '../support/synth.ts';

const rotated = { tokenKeys: { signs: 2, oldest: 1 }, auditKey: 2 };

type Inline = { PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] } };

/** The keys that roles of a template may do this with. */
const keysOf = (template: Template, action: string): string[] => {
  const statements = resourcesOf(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) =>
    ((Properties['Policies'] ?? []) as Inline[]).flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  );
  const granted = statements.filter(({ Action }) => [Action].flat().includes(action));
  const named = granted.flatMap(
    ({ Resource }) => JSON.stringify(Resource).match(/(?:Token|Audit)Signing\d+Key/g) ?? [],
  );
  return [...new Set(named)].sort();
};

describe('a stage whose signing keys were replaced', () => {
  it('signs tokens with the new key alone, takes those of the old, and has published the next', async () => {
    const template = await templateWith('api', 'prod', rotated);
    expect(keysOf(template, 'kms:Sign')).toEqual(['TokenSigning2Key']);
    expect(keysOf(template, 'kms:GetPublicKey')).toEqual(['TokenSigning1Key', 'TokenSigning2Key', 'TokenSigning3Key']);
    const sessions = lambdasOf(template).find(({ name }) => name === 'sessions');
    expect(sessions?.variables['TOKEN_KEYS']).toBe('token-signing-2 token-signing-3 token-signing-1');
  });

  it('takes no token of a key that was given up, and keeps the key', async () => {
    const given = { ...rotated, tokenKeys: { signs: 2, oldest: 2 } };
    expect(keysOf(await templateWith('api', 'prod', given), 'kms:GetPublicKey')).toEqual([
      'TokenSigning2Key',
      'TokenSigning3Key',
    ]);
    const data = await templateWith('data', 'prod', given);
    expect(data.Resources).toHaveProperty('TokenSigning1Key');
    // Functions of before the deployment still read the export: it cannot go in the same one.
    expect(JSON.stringify(data.Outputs)).toContain('TokenSigning1Key');
  });

  it('seals the log with the new key alone, and keeps the one whose seals are to be verified', async () => {
    expect(keysOf(await templateWith('background', 'prod', rotated), 'kms:Sign')).toEqual(['AuditSigning2Key']);
    expect((await templateWith('data', 'prod', rotated)).Resources).toHaveProperty('AuditSigning1Key');
  });
});
