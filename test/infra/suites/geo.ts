import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { stagesWith } from '../../../lib/stages.ts';
import { mmdb, mmdbFile } from '../../support/mmdb.ts';
import { app, lambdasOf, resourcesOf, synthesised, Template, templateOf } from '../support/synth.ts';

const Content = z.object({ S3Key: z.string() });

const cities = { '203.0.113.0/24': { country: { iso_code: 'IN' } } };

const prodWith = (geoDatabase: string) => stagesWith({ prod: { geoDatabase } }).filter(({ name }) => name === 'prod');

describe('the database of addresses', () => {
  it('comes as a layer to the functions that read it, and to no other', async () => {
    const { work } = await synthesised();
    const file = mmdbFile(join(work, 'cities.mmdb'), cities);
    const out = join(work, 'with-geo');
    const { stacks } = app(join(work, 'bundles'), out, prodWith(file)).synth();
    const template = Template.parse(stacks.find(({ stackName }) => stackName.endsWith('-api'))?.template);

    const [layer, ...more] = resourcesOf(template, 'AWS::Lambda::LayerVersion');
    expect(more).toEqual([]);
    const reading = lambdasOf(template).filter(({ variables }) => 'GEO_DATABASE' in variables);
    expect(reading.map(({ name }) => name)).toEqual(['sessions']);
    for (const { variables, layers } of lambdasOf(template)) {
      expect(layers).toEqual('GEO_DATABASE' in variables ? [{ Ref: layer?.[0] }] : []);
    }
    expect(reading[0]?.variables['GEO_DATABASE']).toBe('/opt/geo/cities.mmdb');
    const { S3Key } = Content.parse(layer?.[1].Properties['Content']);
    const unpacked = join(out, `asset.${S3Key.replace('.zip', '')}`);
    expect(readFileSync(join(unpacked, 'geo/cities.mmdb'))).toEqual(mmdb(cities));
  });

  it('is absent where a stage has none', async () => {
    const template = await templateOf('api');
    expect(resourcesOf(template, 'AWS::Lambda::LayerVersion')).toEqual([]);
    for (const { variables, layers } of lambdasOf(template)) {
      expect(variables).not.toHaveProperty('GEO_DATABASE');
      expect(layers).toEqual([]);
    }
  });

  it('is missed when the stage is synthesised, not when people sign in', async () => {
    const { work } = await synthesised();
    expect(() => app(join(work, 'bundles'), join(work, 'no-geo'), prodWith('/nowhere/cities.mmdb'))).toThrow(
      'stage prod: geoDatabase: there is no file /nowhere/cities.mmdb',
    );
  });

  it('stops the start of a function that cannot read it', async () => {
    const { work } = await synthesised();
    const { variables } = lambdasOf(await templateOf('api')).find(({ name }) => name === 'sessions')!;
    const text = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'https://sqs.test/q',
      ]),
    );
    const { status, stderr } = spawnSync(process.execPath, [join(work, 'bundles/sessions/index.js')], {
      env: { ...text, AWS_REGION: 'ap-south-1', GEO_DATABASE: '/opt/geo/cities.mmdb' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('GEO_DATABASE: /opt/geo/cities.mmdb cannot be read as a MaxMind database');
  });
});
