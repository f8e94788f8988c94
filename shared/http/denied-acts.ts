import type { APIGatewayProxyEvent } from 'aws-lambda';
import { actionOf } from '../domain/access/levels.ts';
import type { AuditAction } from '../domain/choices.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import type { IsoTime } from '../domain/time.ts';
import { auditEvent } from '../entities/audit-event.ts';
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../store/store.ts';
import { create } from '../store/writes.ts';
import { problems } from './problems.ts';
import { stampFor } from './request.ts';
import type { Refusal, Route } from './route.ts';

type Denied = {
  operation: string;
  route: Route;
  event: APIGatewayProxyEvent;
  userCode: UserCode;
  at: IsoTime;
};

export type NoteDenied = (denied: Denied, refusal: Refusal) => Promise<void>;

/** What the admin was about to do. */
const attempted = ({ method, needs, attempts }: Route): AuditAction =>
  attempts ?? (typeof needs === 'object' ? needs.action : actionOf(method));

/** Path parameters that are what they should be; others are a stranger's own words and stay out of the log. */
const namedBy = ({ route, event }: Denied): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(event.pathParameters ?? {}).flatMap(([name, value]) => {
      const parsed = route.params?.[name]?.safeParse(value);
      return parsed?.success === true ? [[name, parsed.data]] : [];
    }),
  );

/**
 * Writes what an admin was refused to the audit log, as the action that was attempted with the reason `denied:<code>`
 * (rules.md, Access 8): refusals by right (403) and those that hide behind another answer. Others are no business of
 * the log.
 */
export const deniedActs =
  (store: Pick<Store, 'write'>, ids: Pick<Ids, 'record'>): NoteDenied =>
  async (denied, { code, hides }) => {
    const { operation, route, event, userCode, at } = denied;
    if (hides === undefined && problems[code].status !== 403) return;
    const params = namedBy(denied);
    const { data: subjectUserCode } = UserCode.safeParse(params['userCode']);
    const stamp = stampFor({ route, event, at, actor: { kind: 'admin', userCode } });
    const note = create(
      auditEvent,
      {
        id: ids.record(at),
        resourceType: 'Operation',
        resourceId: operation,
        subjectUserCode,
        description: `${route.method} ${route.path} denied: ${hides ?? code}`,
        ...(Object.keys(params).length > 0 && { details: params }),
      },
      stamp(attempted(route), { reason: `denied:${hides ?? code}` }),
    );
    await store.write(at, note);
  };
