import { expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';

const ask = async (ifsc: string) => (await testApp()).request('GET', `/v1/ifsc/${ifsc}`);

it.each([
  ['SBIN0000001', { bank: 'SBIN', bankName: 'State Bank of India', knownBranch: true, accepted: true }],
  ['SBIN0ZZZZZZ', { bank: 'SBIN', bankName: 'State Bank of India', knownBranch: false, accepted: true }],
  ['PYTM0123456', { bank: 'PYTM', knownBranch: true, accepted: false }],
])('%s: anyone may ask whose it is', async (ifsc, expected) => {
  const answer = await ask(ifsc);
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ ifsc, ...expected })]);
});

it('a member of another bank’s network goes by its own name', async () => {
  expect((await ask('YESB0AURDCC')).body['bankName']).toBe('Aurangabad District Central Co-operative Bank');
});

it('small letters are the same code', async () => {
  expect((await ask('sbin0000001')).body['ifsc']).toBe('SBIN0000001');
});

it.each(['ZZZZ0000001', 'SBBJ0010000', 'SBIN1000001', 'SBIN000001', 'SBIN00000012'])(
  '%s is not there',
  async (ifsc) => {
    expect((await ask(ifsc)).status).toBe(404);
  },
);

it('may be cached by anyone for a day', async () => {
  expect((await ask('SBIN0000001')).headers['cache-control']).toBe('public, max-age=86400');
});
