import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { functionEnv } from '../../local/function-env.ts';
import { readableGeo } from '../../local/readable-geo.ts';
import { mmdbFile } from '../support/mmdb.ts';
import { scratch } from './support/scratch.ts';

const places = {
  api: '',
  dynamodb: '',
  kms: '',
  buckets: '',
  queues: '',
  faces: '',
  senders: '',
  notificationsQueue: '',
  cognito: '',
  kycSandbox: 'http://127.0.0.1:2',
};

it('tells functions of the database by its whole path, if there is one', () => {
  const file = mmdbFile(join(scratch(), 'cities.mmdb'), { '203.0.113.0/24': { country: { iso_code: 'IN' } } });
  const geoDatabase = readableGeo(relative('.', file));
  const told = { version: '1', tableName: 't' };
  expect(functionEnv('sessions', places, { ...told, geoDatabase })).toMatchObject({ GEO_DATABASE: file });
  expect(functionEnv('sessions', places, told)).not.toHaveProperty('GEO_DATABASE');
});
