import type { AccessLevel } from '../choices.ts';

export const ACTIONS = ['read', 'create', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** What each access level permits. `restricted` reads with personal fields masked. */
const permits: Readonly<Record<AccessLevel, readonly Action[]>> = {
  full: ['read', 'create', 'update', 'delete'],
  read_only: ['read'],
  create_only: ['create'],
  update_only: ['read', 'update'],
  restricted: ['read'],
};

/** Whether a level covers an action. */
export const covers = (level: AccessLevel, action: Action): boolean => permits[level].includes(action);

const actions = { GET: 'read', POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' } as const;

/** The action an HTTP method stands for when platform access is decided. */
export const actionOf = (method: keyof typeof actions): Action => actions[method];

/** The levels that read, each seeing and doing no more than the next. */
const reading = ['restricted', 'read_only', 'update_only', 'full'] as const;

/** The most that both levels permit. @returns undefined when that is nothing */
export const narrower = (left: AccessLevel, right: AccessLevel): AccessLevel | undefined => {
  if (left === right || right === 'full') return left;
  if (left === 'full') return right;
  if (left === 'create_only' || right === 'create_only') return undefined;
  return reading.find((level) => level === left || level === right);
};
