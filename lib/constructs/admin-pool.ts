import { Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { userPoolName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { pinned, removalOf } from './pinned.ts';

/** Where admins prove who they are. What they may do is in the table. */
export const adminPool = (scope: Construct, stage: Stage): UserPool => {
  const pool = new UserPool(scope, 'AdminPool', {
    userPoolName: userPoolName(stage.name),
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
    // Links the user to its account. Set once, when the user is made; no client may write it.
    customAttributes: { userCode: new StringAttribute({ mutable: false, minLen: 6, maxLen: 6 }) },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    // Forgotten passwords and lost devices are another admin's to mend.
    accountRecovery: AccountRecovery.NONE,
    userInvitation: {
      emailSubject: 'Your CredbuzzPay admin account',
      emailBody:
        'An admin account was made for you. Sign in as {username} with the password {####} within three days; you will choose your own and add an authenticator app.',
    },
    email: UserPoolEmail.withSES({
      fromEmail: stage.mailFrom,
      sesRegion: stage.region,
      sesVerifiedDomain: stage.mailFrom.slice(stage.mailFrom.indexOf('@') + 1),
    }),
    featurePlan: stage.threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(stage.threatProtection && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
    deletionProtection: stage.isProtected,
    removalPolicy: removalOf(stage),
  });
  if (!stage.threatProtection) {
    acknowledge(pool, {
      COG8: 'Threat protection is a switch of the stage (threatProtection): it needs the Plus tier, which is paid for per admin. A second factor is required either way.',
    });
  }
  return pinned(pool, 'AdminPool');
};
