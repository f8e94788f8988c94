import { expect, it } from 'vitest';
import { gauges } from '../../../functions/kyc-reminders/gauges.ts';
import { certificateDays } from '../../../shared/domain/kyc/certificate-days.ts';
import { UIDAI_CERTIFICATES } from '../../../shared/domain/kyc/uidai-certificates.ts';
import { days, hours, later } from '../../../shared/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { applicant, putBusiness } from '../../support/kyc.ts';

const last = UIDAI_CERTIFICATES.filter(({ purpose }) => purpose === 'xml')
  .map(({ notAfter }) => notAfter)
  .sort()
  .at(-1)!;

it('say how many hours the oldest record waits for a reviewer', async () => {
  const app = await testApp();
  expect(await gauges(app.store, app.now())).toMatchObject({ oldestKycHours: 0 });
  await putBusiness(app, await applicant(app));
  app.advance(hours(30));
  await putBusiness(app, await applicant(app));
  app.advance(hours(6));
  expect(await gauges(app.store, app.now())).toMatchObject({ oldestKycHours: 36 });
});

it('count the days until no certificate of UIDAI signs any more', () => {
  expect(certificateDays(UIDAI_CERTIFICATES, later(last, -days(60)))).toBe(60);
  expect(certificateDays(UIDAI_CERTIFICATES, later(last, days(1)))).toBe(0);
  expect(certificateDays([], last)).toBe(0);
});
