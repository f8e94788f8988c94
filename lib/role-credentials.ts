import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const CHAIN = '@aws-sdk/credential-provider-node';
const ENVIRONMENT = '@aws-sdk/credential-provider-env';
const HERE = 'role-credentials';

/**
 * Leaves of the SDK's chain of credential providers only the first, the environment: where Lambda puts the credentials of
 * a function's role. The others (profiles, SSO, instance and container roles) would be a fifth of a small bundle, read at
 * every start; and a function that has no role must not find other credentials to work with.
 */
export const roleCredentials: Plugin = {
  name: HERE,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${CHAIN}$`) }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === HERE) return undefined;
      const chain = await build.resolve(path, { resolveDir, kind, pluginData: HERE });
      if (chain.errors.length > 0) return { errors: chain.errors };
      return { path, namespace: HERE, pluginData: dirname(chain.path) };
    });
    build.onLoad({ filter: /.*/, namespace: HERE }, ({ pluginData }: { pluginData?: unknown }) => ({
      contents: `export { fromEnv as defaultProvider } from '${ENVIRONMENT}';`,
      resolveDir: String(pluginData),
    }));
  },
};
