import { hours } from '../../../shared/domain/time.ts';
import type { TestApp } from '../app.ts';
import { newPerson, register, stepUp } from '../journey.ts';

/** Somebody who just registered. */
export const known = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode, refreshToken, sessionId } = await register(app, person);
  return { person, token, userCode, refreshToken, sessionId };
};
type Known = Awaited<ReturnType<typeof known>>;

/** The same, who has just proven by password who they are. */
export const sure = async (app: TestApp): Promise<Known> => {
  const one = await known(app);
  await stepUp(app, one.token, one.person);
  return one;
};

/** Somebody whose registration is an hour old. */
export const settled = async (app: TestApp): Promise<Known> => {
  const one = await known(app);
  app.advance(hours(1));
  return one;
};

/** The newest code sent to an address. */
export const newest = ({ outbox }: TestApp, to: string): string =>
  outbox.findLast((message) => message.to === to && message.values['code'] !== undefined)?.values['code'] ?? '';
