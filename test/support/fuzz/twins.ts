import type { FuzzRequest } from './requests.ts';
import type { Answered } from './send.ts';

const swapped = (text: string, twins: ReadonlyMap<string, string>): string =>
  [...twins].reduce((left, [foreign, unknown]) => left.replaceAll(foreign, unknown), text);

/** The same request about things that do not exist. @returns undefined when it names nothing of somebody else's */
export const twinOf = (request: FuzzRequest, twins: ReadonlyMap<string, string>): FuzzRequest | undefined => {
  const body = request.body.toString('latin1');
  const twin = {
    ...request,
    target: swapped(request.target, twins),
    body: Buffer.from(swapped(body, twins), 'latin1'),
  };
  return twin.target === request.target && twin.body.equals(request.body) ? undefined : twin;
};

/** How an answer shows that credentials were believed which are worth nothing. */
export const beliefFaults = (answered: Answered, without: Answered): string[] =>
  answered.status === without.status
    ? []
    : [`believed what is worth nothing: ${answered.status}, without it: ${without.status}`];

/** What two answers may differ in: which request it was, and how a caller's own words come back. */
const comparable = ({ text }: Answered, twins: ReadonlyMap<string, string>): string =>
  swapped(text, twins)
    .replace(/"instance":"[^"]*"/, '')
    .replace(/"nextCursor":"[^"]*"/, '"nextCursor":"…"');

/** How what is not one's own differs from what is not there. */
export const twinFaults = (answered: Answered, twin: Answered, twins: ReadonlyMap<string, string>): string[] => {
  const [mine, other] = [comparable(answered, twins), comparable(twin, twins)];
  if (answered.status === twin.status && (mine === other || answered.status < 300)) return [];
  return [`not yours: ${answered.status} ${mine}`, `not there: ${twin.status} ${other}`];
};
