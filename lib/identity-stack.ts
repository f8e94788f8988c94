import { Aws, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  CfnUserPoolGroup,
  ClientAttributes,
  OAuthScope,
  UserPoolClientIdentityProvider,
  type UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { ADMIN_ROLES } from '../shared/domain/account.ts';
import { adminPool } from './constructs/admin-pool.ts';
import { pinned, removalOf } from './constructs/pinned.ts';
import type { Stage } from './stages.ts';

/** Who may come near the admin panel: a user pool, its sign-in pages and the one client that uses them. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: stage.isProtected });
    this.pool = adminPool(this, stage);
    const client = this.pool.addClient('AdminClient', {
      userPoolClientName: 'admin-panel',
      // A page in a browser keeps no secret: authorization code with PKCE (RFC 9700), and no other way in.
      generateSecret: false,
      // Said aloud: without any, Cognito allows its default flows.
      authFlows: { userSrp: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${stage.adminPanel}/signed-in`],
        logoutUrls: [`${stage.adminPanel}/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(30),
      accessTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
        .withCustomAttributes('userCode'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
    pinned(client, 'AdminClient');
    client.applyRemovalPolicy(removalOf(stage));
    const domain = this.pool.addDomain('AdminDomain', {
      // Shared by everybody in the region, hence the account.
      cognitoDomain: { domainPrefix: `credbuzzpay-${stage.name}-${Aws.ACCOUNT_ID}` },
    });
    pinned(domain, 'AdminDomain');
    for (const groupName of ADMIN_ROLES) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        groupName,
        userPoolId: this.pool.userPoolId,
        description: 'For people who look at the pool. Role and rights come from the table; no code reads this.',
      });
    }
    new CfnOutput(this, 'AdminPoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'AdminClientId', { value: client.userPoolClientId });
    new CfnOutput(this, 'AdminSignIn', { value: domain.baseUrl() });
  }
}
