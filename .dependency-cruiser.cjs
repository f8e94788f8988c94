/** Who may import whom. `npm run lint` checks it; test/lint/import-graph.test.ts plants a forbidden import and expects a failure. */
const sdkPlaces = '^(shared/(adapters/|store/dynamo-)|functions/[^/]+/index\\.ts|local/|test/|bin/)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'functions-do-not-know-each-other',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/([^/]+)/', pathNot: '^functions/$1/' },
    },
    {
      name: 'functions-import-shared-only',
      severity: 'error',
      from: { path: '^functions/[^/]+/' },
      to: { path: '^(lib|bin|local|test|bench)/' },
    },
    {
      name: 'declarations-are-light',
      comment: 'Loaded by CDK, docs and tests: only zod and the declaring parts of shared.',
      severity: 'error',
      from: { path: '^functions/[^/]+/(workflow|stream|queue|schedule|upload)\\.ts$' },
      to: { path: '^(shared/(adapters|ports|platform)|functions/[^/]+/(?!workflow))' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: {
        pathNot:
          '^(shared/domain/|node_modules/(zod|disposable-email-domains-js|bcryptjs|otpauth|canonicalize)/|(node:)?(crypto|net|url|util|zlib)$)',
      },
    },
    {
      name: 'entities-declare',
      severity: 'error',
      from: { path: '^shared/entities/' },
      to: { pathNot: '^(shared/(entities|store|domain)/|node_modules/zod/)' },
    },
    {
      name: 'store-knows-no-entity',
      severity: 'error',
      from: { path: '^shared/store/' },
      to: { path: '^(shared/(entities|http|ports|adapters|platform)|functions|lib|bin|local|test)/' },
    },
    {
      name: 'ports-are-interfaces',
      severity: 'error',
      from: { path: '^shared/ports/' },
      to: { path: '^(shared/(adapters|store|platform)|functions|lib|bin|local|test)/' },
    },
    {
      name: 'http-talks-to-nothing',
      severity: 'error',
      from: { path: '^shared/http/' },
      to: { path: '^(shared/adapters|functions|lib|bin|local|test)/', pathNot: '^shared/adapters/table/' },
    },
    {
      name: 'adapters-do-not-serve',
      severity: 'error',
      from: { path: '^shared/adapters/', pathNot: '^shared/adapters/compose/' },
      to: { path: '^(shared/http|functions|lib|bin|local|test)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cloud-code-reads-declarations',
      severity: 'error',
      from: { path: '^(lib|bin)/' },
      to: { path: '^functions/(?!manifest\\.ts$)[^/]+/(?!(workflow|schedule|stream|queue|upload)\\.ts$)' },
    },
    {
      name: 'nothing-imports-test-or-local',
      severity: 'error',
      from: { pathNot: '^(test|local|bench|bin/local\\.ts|bin/demo|bin/kyc-sample\\.ts)' },
      to: { path: '^(test|local)/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'An app takes the folder as it is: it knows the API by its document, and nothing of ours.',
      severity: 'error',
      from: { path: '^client/' },
      to: { pathNot: '^(client/|node_modules/openapi-(fetch|typescript-helpers)/)' },
    },
    {
      name: 'nothing-imports-the-client',
      severity: 'error',
      from: { pathNot: '^(client|test)/' },
      to: { path: '^client/' },
    },
    {
      name: 'cdk-in-lib-only',
      severity: 'error',
      from: { pathNot: '^(lib|bin|test)/' },
      to: { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)' },
    },
    {
      name: 'sdk-in-adapters-only',
      severity: 'error',
      from: { pathNot: sdkPlaces },
      to: { path: 'node_modules/@aws-sdk/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'middy-in-serve-only',
      severity: 'error',
      from: { pathNot: '^(shared/http/serve\\.ts|test/)' },
      to: { path: 'node_modules/@middy/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
