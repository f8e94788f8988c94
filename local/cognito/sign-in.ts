import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { PoolFault } from './fault.ts';
import { CLIENT_ID, type PoolFile, type PoolUser } from './pool-file.ts';
import { checkPassword } from './password-policy.ts';
import { LIFE_SECONDS, type PoolTokens } from './tokens.ts';

const ClientId = z.literal(CLIENT_ID);

const Initiate = z.discriminatedUnion('AuthFlow', [
  z.object({
    AuthFlow: z.literal('USER_PASSWORD_AUTH'),
    ClientId,
    AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
  }),
  z.object({
    AuthFlow: z.enum(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']),
    ClientId,
    AuthParameters: z.object({ REFRESH_TOKEN: z.string() }),
  }),
]);

const Respond = z.object({
  ChallengeName: z.literal('NEW_PASSWORD_REQUIRED'),
  ClientId,
  Session: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string(), NEW_PASSWORD: z.string() }),
});

const refused = (message = 'Incorrect username or password.') => new PoolFault('NotAuthorizedException', message);

/**
 * Signing in with a password, as far as this machine needs it. Where the cloud's pool demands a second factor, this one
 * does not: nobody's phone is part of it. Sign-ins end with the process.
 */
export const signInOperations = (file: PoolFile, tokens: PoolTokens) => {
  const refreshTokens = new Map<string, { sub: string; signedInAt: number }>();
  const challenges = new Map<string, string>();

  const found = (name: string): PoolUser | undefined =>
    file.users.find(({ sub, email }) => name === sub || name.toLowerCase() === email);

  const admitted = (user: PoolUser | undefined): PoolUser => {
    if (!user) throw refused();
    if (!user.enabled) throw refused('User is disabled.');
    return user;
  };

  const issued = async (user: PoolUser, signedInAt: number, RefreshToken?: string) => ({
    AuthenticationResult: {
      IdToken: await tokens.idToken(user, signedInAt),
      AccessToken: await tokens.accessToken(user, signedInAt),
      ...(RefreshToken !== undefined && { RefreshToken }),
      ExpiresIn: LIFE_SECONDS,
      TokenType: 'Bearer',
    },
    ChallengeParameters: {},
  });

  const signedIn = (user: PoolUser) => {
    const token = randomUUID();
    const signedInAt = Math.floor(Date.now() / 1000);
    refreshTokens.set(token, { sub: user.sub, signedInAt });
    return issued(user, signedInAt, token);
  };

  return {
    /** Ends every sign-in of a user. */
    forget: (sub: string): void => {
      for (const [token, one] of refreshTokens) if (one.sub === sub) refreshTokens.delete(token);
    },

    InitiateAuth: (input: unknown) => {
      const asked = Initiate.parse(input);
      if (asked.AuthFlow !== 'USER_PASSWORD_AUTH') {
        const known = refreshTokens.get(asked.AuthParameters.REFRESH_TOKEN);
        if (!known) throw refused('Refresh Token has been revoked');
        return issued(admitted(found(known.sub)), known.signedInAt);
      }
      const { USERNAME, PASSWORD } = asked.AuthParameters;
      const user = admitted(found(USERNAME));
      if (user.password !== PASSWORD) throw refused();
      if (user.status === 'CONFIRMED') return signedIn(user);
      const Session = randomUUID();
      challenges.set(Session, user.sub);
      return {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeParameters: { USER_ID_FOR_SRP: user.sub, requiredAttributes: '[]', userAttributes: '{}' },
      };
    },

    RespondToAuthChallenge: (input: unknown) => {
      const { Session, ChallengeResponses } = Respond.parse(input);
      const user = found(ChallengeResponses.USERNAME);
      if (!user || challenges.get(Session) !== user.sub)
        throw refused('Invalid session for the user, session is expired.');
      admitted(user);
      checkPassword(ChallengeResponses.NEW_PASSWORD);
      challenges.delete(Session);
      file.change(user, { password: ChallengeResponses.NEW_PASSWORD, status: 'CONFIRMED' });
      return signedIn(user);
    },
  };
};
