import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { functions } from '../../../functions/manifest.ts';
import { proxyEvent } from '../../../local/gateway/proxy-event.ts';
import { proxyResponse } from '../../../local/gateway/proxy-response.ts';
import { routing } from '../../../local/gateway/resources.ts';
import type { FuzzRequest } from './requests.ts';

export type Answered = {
  /** The declared path that the gateway found, or its `/{proxy+}`. */
  resource: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
};

/** One event to one function, by name. */
export type Invoke = (functionName: string, event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

const targetOf = routing(functions);

/** Sends a request the way the gateway does, without its sockets: the same routing, event and reading of what comes back. */
export const sendThrough =
  (invoke: Invoke) =>
  async ({ caller, method, target, headers, body }: FuzzRequest): Promise<Answered> => {
    const route = targetOf(method, target.split('?')[0] ?? '/');
    const all = [
      ...headers,
      ...(caller.authorization === undefined ? [] : [['authorization', caller.authorization] as const]),
    ];
    const event = proxyEvent(
      { method, target, rawHeaders: all.flat(), body, peer: caller.ip, requestId: randomUUID() },
      route,
      route.forAdmins ? caller.claims : undefined,
    );
    const result = proxyResponse(await invoke(route.functionName, event));
    if (!result) throw new Error('the gateway does not understand what the function returned');
    return {
      resource: route.resource,
      status: result.status,
      headers: Object.fromEntries(Object.entries(result.headers).map(([name, value]) => [name, String(value)])),
      text: result.body.toString('utf8'),
    };
  };
