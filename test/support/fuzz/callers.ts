import type { Inhabitant } from './people.ts';
import type { World } from './world.ts';

/** Who sends a request: with what credentials, what they may see, and what is not theirs. */
export type Caller = {
  name: string;
  authorization?: string;
  /** What the gateway made of it, on the routes for admins. */
  claims?: Readonly<Record<string, string>>;
  ip: string;
  knows: 'a' | 'b';
  /** People of whom nothing may be seen. */
  strangers: readonly Inhabitant[];
  twins?: 'user' | 'inside' | 'outside';
  /** The credentials are worth nothing: whoever sends the same without them is answered alike. */
  isNobody?: true;
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that says of itself that it need not be checked (RFC 8725, section 2.1). */
const unsigned = (token: string): string => `${part({ alg: 'none', typ: 'at+jwt' })}.${token.split('.')[1] ?? ''}.`;

const tampered = (token: string): string => {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return `${header ?? ''}.${part({ ...claims, role: 'super_admin' })}.${signature ?? ''}`;
};

/** Everybody who calls; those without good credentials are strangers to all. */
export const callersOf = ({ a, b, blocked, deleted, inside, outside, boss }: World): readonly Caller[] => {
  const stranger = (name: string, authorization?: string): Caller => ({
    name,
    ...(authorization !== undefined && { authorization, isNobody: true }),
    ip: '198.51.100.9',
    knows: 'a',
    strangers: [b, blocked, deleted],
  });
  return [
    { ...stranger('nobody') },
    {
      name: 'a user',
      authorization: `Bearer ${a.token}`,
      ip: a.ip,
      knows: 'a',
      strangers: [b, blocked, deleted],
      twins: 'user',
    },
    {
      name: 'a blocked user',
      authorization: `Bearer ${blocked.token}`,
      ip: blocked.ip,
      knows: 'a',
      strangers: [b, deleted],
    },
    {
      name: 'an admin of the branch',
      claims: inside.claims,
      ip: '203.0.113.200',
      knows: 'a',
      strangers: [b],
      twins: 'inside',
    },
    {
      name: 'an admin of another branch',
      claims: outside.claims,
      ip: '203.0.113.201',
      knows: 'a',
      strangers: [a, blocked, deleted],
      twins: 'outside',
    },
    { name: 'a super_admin', claims: boss.claims, ip: '203.0.113.202', knows: 'b', strangers: [] },
    stranger('a deleted account', `Bearer ${deleted.token}`),
    stranger('an expired token', `Bearer ${a.expiredToken}`),
    stranger('an unsigned token', `Bearer ${unsigned(a.token)}`),
    stranger('a token with another role', `Bearer ${tampered(a.token)}`),
    stranger('a refresh token as an access token', `Bearer ${a.refreshToken}`),
    stranger(
      'an ID token on its way past the gateway',
      `Bearer ${part({ alg: 'RS256', kid: 'x' })}.${part(boss.claims)}.${part('x')}`,
    ),
    stranger('a scheme alone', 'Bearer'),
    stranger('another scheme', 'Basic eDp5'),
    stranger('two tokens', `Bearer ${a.token}, Bearer ${b.token}`),
    stranger('a huge token', `Bearer ${'a'.repeat(20_000)}`),
  ];
};

/** Who calls most often. */
export const isPrincipal = ({ name }: Caller): boolean =>
  ['nobody', 'a user', 'a blocked user', 'a deleted account'].includes(name) || name.includes('admin');
