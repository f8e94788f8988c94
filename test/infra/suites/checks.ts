import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { stagesWith } from '../../../lib/stages.ts';
import { app, synthesised } from '../support/synth.ts';

describe('checks', () => {
  it('synthesises every stack of every stage with no finding of the AWS Solutions rules left open', async () => {
    const { templates } = await synthesised();
    expect([...templates.keys()].sort()).toEqual(
      ['dev', 'prod', 'staging'].flatMap((stage) =>
        ['api', 'background', 'data', 'identity', 'observability'].map((part) => `CredbuzzPay-${stage}-${part}`),
      ),
    );
  });

  it('refuses to synthesise an over-broad grant', async () => {
    const { work } = await synthesised();
    const planted = app(join(work, 'bundles'), join(work, 'planted'), stagesWith().slice(0, 1));
    const role = new Role(new Stack(planted, 'Planted'), 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
    expect(() => planted.synth()).toThrow(/IAM5\[Action::dynamodb:\*\]/);
  });
});
