/** What a sign-in answers: the refresh token is there for those who keep a session, not for admins. */
export type Tokens = { token: string; refreshToken?: string | undefined };

/** `unavailable`: nobody said that the session has ended, so its tokens are kept. */
export type Renewed = { kind: 'renewed'; tokens: Tokens } | { kind: 'ended' } | { kind: 'unavailable' };

type Parts = {
  /** Requests to other places carry no token. */
  origin: string;
  send: (request: Request) => Promise<Response>;
  /** Exchanges a refresh token. */
  renew: (refreshToken: string) => Promise<Renewed>;
  /** Told of each new pair, and of the end of a session by undefined. */
  onTokens: (tokens: Tokens | undefined) => void;
};

const saysExpired = async (response: Response): Promise<boolean> => {
  if (response.status !== 401) return false;
  return /"code"\s*:\s*"token_expired"/.test(await response.clone().text());
};

/**
 * Sends requests with the access token, and once more with a new one when it has expired. However many requests find
 * that out at the same moment, the refresh token is presented once: it is good once (rules.md, Sessions 6).
 */
export const refreshing = (first: Tokens | undefined, { origin, send, renew, onTokens }: Parts) => {
  let tokens = first;
  let underWay: Promise<Tokens | undefined> | undefined;

  const exchange = async (expired: Tokens, refreshToken: string): Promise<Tokens | undefined> => {
    const renewed = await renew(refreshToken);
    if (renewed.kind === 'unavailable') return undefined;
    // Somebody signed in anew meanwhile: their tokens stay.
    if (tokens !== expired) return tokens;
    tokens = renewed.kind === 'renewed' ? renewed.tokens : undefined;
    onTokens(tokens);
    return tokens;
  };

  /** The tokens after those that had expired; another request may have fetched them already. */
  const after = (expired: Tokens): Promise<Tokens | undefined> => {
    if (tokens !== expired) return Promise.resolve(tokens);
    if (expired.refreshToken === undefined) return Promise.resolve(undefined);
    underWay ??= exchange(expired, expired.refreshToken).finally(() => (underWay = undefined));
    return underWay;
  };

  const sendWith = ({ token }: Tokens, request: Request): Promise<Response> => {
    request.headers.set('authorization', `Bearer ${token}`);
    return send(request);
  };

  return {
    use: (next: Tokens | undefined) => (tokens = next),
    fetch: async (request: Request): Promise<Response> => {
      const used = tokens;
      const isOurs = new URL(request.url).origin === origin && !request.headers.has('authorization');
      if (used === undefined || !isOurs) return send(request);
      const again = request.clone();
      const response = await sendWith(used, request);
      if (!(await saysExpired(response))) return response;
      const next = await after(used);
      return next ? sendWith(next, again) : response;
    },
  };
};
