import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { expiryDay } from '../../shared/domain/passwords/expiry.ts';
import { isInRanges } from '../../shared/domain/identifiers/ip-range.ts';
import { twoFactorSettings, withMethod } from '../../shared/domain/sign-in/second-factor.ts';
import { timeInIndia } from '../../shared/domain/time.ts';
import { activity } from '../../shared/entities/activity.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { settingsReply } from './settings-reply.ts';

/**
 * Changes what is said and leaves the rest. The whitelist is judged by the gateway's address, and so is whether it would
 * keep its owner out.
 */
export const patchSecurity: Handle<'patchSecurity'> = async ({ caller, body, at, client, ifMatch, stamp }, deps) => {
  const { store, ids } = deps;
  const { userCode, account, security } = caller;
  if (ifMatch !== undefined && ifMatch !== security.version) return refuse('version_conflict');
  const { confirm = false, twoFactorMethod, allowedIpWhitelist } = body;
  if (twoFactorMethod !== undefined && !security.twoFactorMethods.includes(twoFactorMethod))
    return refuse('invalid_transition', {
      errors: [{ pointer: '#/twoFactorMethod', code: 'invalid_transition', detail: 'not switched on' }],
    });
  const whitelist = allowedIpWhitelist && [...new Set(allowedIpWhitelist)];
  const keepsOut = whitelist !== undefined && whitelist.length > 0 && !isInRanges(client.ip, whitelist);
  if (keepsOut && !confirm)
    return refuse('self_lockout', {
      errors: [{ pointer: '#/allowedIpWhitelist', code: 'self_lockout', detail: 'does not hold your own address' }],
    });

  const {
    loginNotificationEnabled = security.loginNotificationEnabled,
    suspiciousActivityAlert = security.suspiciousActivityAlert,
    passwordExpiryDays = security.passwordExpiryDays,
  } = body;
  const changes = {
    loginNotificationEnabled,
    suspiciousActivityAlert,
    passwordExpiryDays,
    ...(whitelist && { allowedIpWhitelist: whitelist }),
    ...(twoFactorMethod &&
      twoFactorSettings(withMethod(security.twoFactorMethods, twoFactorMethod, { preferred: true }))),
    passwordExpiryDay: expiryDay(security.lastPasswordChange, passwordExpiryDays),
  };
  const notices = [
    noticeTo(account, { id: ids.record(at), template: 'security_changed', values: { time: timeInIndia(at) } }),
  ];
  const written = await store.commit(at, {
    security: replace(securitySettings, security, changes, stamp('update')),
    ...owing(notices, at),
  });
  if (written.kind !== 'done') return refuse('version_conflict');
  const [habits, secret] = await Promise.all([
    store.get(activity, { userCode }),
    store.get(credentials, { userCode }),
    tell(deps, notices),
  ]);
  return reply(200, settingsReply({ ...security, ...changes }, habits, secret), security.version + 1);
};
