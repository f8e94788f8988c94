import { operationAt } from './contract.ts';
import type { FuzzRequest } from './requests.ts';
import type { Answered } from './send.ts';
import type { World } from './world.ts';

/** The one route whose business is to show a number whole: to whom, and how often, is its own tests' affair. */
const REVEALS = 'revealNumber';

/** Fields whose values are nobody else's business, not even the log's. */
const secretNames =
  /^(?:password|currentPassword|newPassword|otp|emailOtp|mobileOtp|code|token|refreshToken|resetToken|shareCode|aadhaarNumber|panNumber|pan|accountNumber|confirmAccountNumber)$/;

/** Short ones are found in any number by chance. */
const MIN_LENGTH = 8;

const secretsIn = (body: Buffer): string[] => {
  const found: string[] = [];
  try {
    JSON.parse(body.toString('utf8'), (name: string, value: unknown) => {
      if (typeof value === 'string' && value.length >= MIN_LENGTH && secretNames.test(name)) found.push(value);
      return value;
    });
  } catch {
    // What is no JSON names no fields.
  }
  return found;
};

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target.replaceAll('+', ' '));
  } catch {
    return target;
  }
};

/** Words of people whom the caller may not see, which the caller did not bring along. */
const strangersIn = ({ a, b }: World, request: FuzzRequest, answered: Answered): string[] => {
  const { caller, method, target, headers, body } = request;
  const text = answered.text.toLowerCase();
  const brought = [target, decoded(target), headers.flat().join('\n'), body.toString('utf8')].join('\n').toLowerCase();
  // On public routes credentials are in the body: whoever brings somebody's is that person.
  const known = caller.knows === 'a' ? a : b;
  const isPublic = operationAt(answered.resource, method)?.access === 'public';
  return caller.strangers
    .filter((one) => !(isPublic && one === known))
    .flatMap(({ who, canaries }) =>
      canaries
        .filter((word) => text.includes(word) && !brought.includes(word))
        .map((word) => `shows ${word} of ${who}`),
    );
};

/** Secrets in an answer or in the log. */
const secretsShown = (world: World, request: FuzzRequest, answered: Answered, lines: readonly string[]): string[] => {
  const people = [world.a, world.b, world.blocked, world.deleted];
  const operation = operationAt(answered.resource, request.method)?.operationId;
  const isReveal = operation === REVEALS && answered.status === 200;
  const always = people.flatMap(({ secrets, token, refreshToken, expiredToken }) => [
    ...secrets,
    token,
    refreshToken,
    expiredToken,
  ]);
  const given = secretsIn(request.body);
  const log = lines.join('\n');
  return [
    ...always.filter((secret) => !isReveal && answered.text.includes(secret)).map((secret) => `answers with ${secret}`),
    ...[...always, ...given].filter((secret) => log.includes(secret)).map((secret) => `logs ${secret}`),
  ];
};

/** What an answer or the log tells that it must not. */
export const leaks = (world: World, request: FuzzRequest, answered: Answered, lines: readonly string[]): string[] => [
  ...strangersIn(world, request, answered),
  ...secretsShown(world, request, answered, lines),
];
