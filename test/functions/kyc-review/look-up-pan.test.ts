import { describe, expect, it } from 'vitest';
import { auditEvent } from '../../../shared/entities/audit-event.ts';
import { testApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { applicant, putPan } from '../../support/kyc.ts';
import { reviewer } from '../../support/reviewers.ts';
import { said } from '../../support/users.ts';

describe('a PAN', () => {
  it('finds who submitted it, and the look is logged', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putPan(app, asha);
    const look = (pan: string) => app.request('POST', '/v1/admin/kyc/lookup', { claims: boss.claims, body: { pan } });
    expect((await look('abcpp1234f')).body).toEqual({ userCode: asha.userCode, verified: true });
    expect(said(await look('ABCPP9999F'))).toEqual([404, 'not_found']);
    expect(said(await look('nonsense'))).toEqual([422, 'pan_invalid']);
    expect(auditEvent.audited).toBe(true);
  });

  it('of somebody outside the branch is nobody’s', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    await makeBranch(app, boss.claims, 'MUM01');
    const asha = await applicant(app);
    await putPan(app, asha);
    const local = await reviewer(app, 'full', 'MUM01');
    const look = await app.request('POST', '/v1/admin/kyc/lookup', {
      claims: local.claims,
      body: { pan: 'ABCPP1234F' },
    });
    expect(said(look)).toEqual([404, 'not_found']);
  });
});
