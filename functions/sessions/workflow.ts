import * as z from 'zod';
import { Platform } from '../../shared/domain/choices.ts';
import { PresentedPassword } from '../../shared/domain/passwords/password.ts';
import { RefreshToken } from '../../shared/domain/refresh-token.ts';
import { activity } from '../../shared/entities/activity.ts';
import { claim } from '../../shared/entities/claim.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { loginFailures } from '../../shared/entities/login-failures.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { empty, route } from '../../shared/http/route.ts';
import { Device, SessionReply } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

export const sessions = workflow('sessions', {
  summary: 'Signing in with a password, refreshing, signing out',
  uses: {
    data: [
      reads(claim),
      reads(credentials),
      reads(userAccount),
      reads(securitySettings),
      reads(userPlatformAccess),
      reads(registrationProgress),
      readsAndWrites(session),
      readsAndWrites(liveSessions),
      readsAndWrites(activity),
      readsAndWrites(loginFailures),
      writes(loginActivity),
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['Sign', 'GetPublicKey'] },
    ],
  },
  routes: {
    logIn: route({
      method: 'POST',
      path: '/v1/sessions',
      access: 'public',
      summary: 'Sign in with e-mail, mobile number or user code, and password',
      body: z.strictObject({
        identifier: z.string().trim().min(1).max(254),
        password: PresentedPassword,
        platform: Platform,
        device: Device.optional(),
      }),
      replies: { 201: SessionReply },
      problems: [
        'invalid_credentials',
        'account_blocked',
        'account_inactive',
        'platform_denied',
        'ip_denied',
        'account_locked',
      ],
    }),
    refreshSession: route({
      method: 'POST',
      path: '/v1/sessions/refresh',
      access: 'public',
      summary: 'Exchange a refresh token for a new pair',
      body: z.strictObject({ refreshToken: RefreshToken }),
      replies: { 200: SessionReply },
      problems: ['session_revoked', 'account_blocked', 'account_inactive', 'platform_denied', 'ip_denied'],
    }),
    logOut: route({
      method: 'DELETE',
      path: '/v1/me/sessions/current',
      access: 'user',
      always: true,
      summary: 'Sign out',
      replies: { 204: empty },
    }),
  },
});
