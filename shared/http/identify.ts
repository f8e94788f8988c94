import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { IsoTime } from '../domain/time.ts';
import type { Authenticate } from './authenticate.ts';
import type { AuthoriseAdmin } from './authorise-admin.ts';
import type { AdminCaller, Caller } from './caller.ts';
import type { NoteDenied } from './denied-acts.ts';
import { headersOf } from './parse.ts';
import type { Refusal, Route } from './route.ts';

/** Who checks callers. A function is given what its routes need. */
export type Identification = {
  authenticate?: Authenticate;
  admins?: { authorise: AuthoriseAdmin; noteDenied: NoteDenied };
};

type Request = { operation: string; route: Route; event: APIGatewayProxyEvent; at: IsoTime };

/**
 * Who calls, as the route's access asks for, or why they may not. `noteDenied` is for what the handler itself refuses.
 * @throws Error when the function was composed without what its route needs
 */
export const identify = async (
  { authenticate, admins }: Identification,
  request: Request,
): Promise<
  | { kind: 'identified'; caller: Caller | AdminCaller | undefined; noteDenied: (refusal: Refusal) => Promise<void> }
  | Refusal
> => {
  const { operation, route, event, at } = request;
  const { identity, authorizer } = event.requestContext;
  const unnoted = () => Promise.resolve();
  switch (route.access) {
    case 'public':
      return { kind: 'identified', caller: undefined, noteDenied: unnoted };
    case 'user': {
      if (!authenticate) throw new Error(`${operation} was composed without authentication`);
      const { authorization } = headersOf(event);
      const known = await authenticate({ authorization, route, ip: identity.sourceIp, at });
      return known.kind === 'refusal' ? known : { kind: 'identified', caller: known.caller, noteDenied: unnoted };
    }
    case 'admin': {
      if (!admins) throw new Error(`${operation} was composed without admins`);
      const claims: unknown = authorizer?.['claims'];
      const { needs } = route;
      const decided = await admins.authorise({ claims, route, needs, ip: identity.sourceIp, at });
      if (decided.kind === 'refusal') return decided;
      if (decided.kind === 'denied') {
        await admins.noteDenied({ ...request, userCode: decided.userCode }, decided.refusal);
        return decided.refusal;
      }
      const { caller } = decided;
      const { userCode } = caller;
      return {
        kind: 'identified',
        caller,
        noteDenied: (refusal) => admins.noteDenied({ ...request, userCode }, refusal),
      };
    }
  }
};
