import type { AccessLevel } from '../choices.ts';

export type Action = 'read' | 'create' | 'update' | 'delete';

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
