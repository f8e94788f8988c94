import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const escapes = ['shared/store/**', 'shared/adapters/**', 'test/**', 'local/**', 'bench/**', 'client/client.ts'];

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', '.build', '.local', 'client/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] ImportSpecifier[imported.name='z']",
          message: "import * as z from 'zod': the named import bundles every locale.",
        },
        {
          selector: "MemberExpression[object.name='vi'][property.name='mock']",
          message: 'Pass fakes as arguments; vi.mock is banned.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time from the injected clock.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Take the time from the injected clock.',
        },
        { selector: "Identifier[name='ScanCommand']", message: 'No Scan anywhere: declare an index.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'process.env is read in functions/*/index.ts through readEnv only.',
        },
      ],
    },
  },
  {
    files: escapes,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['functions/*/index.ts', 'bin/**', 'local/**', 'test/**', 'bench/**', '*.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // vitest's asymmetric matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['test/unit/**', 'test/functions/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'spyOn', 'stubEnv', 'stubGlobal', 'useFakeTimers', 'setSystemTime'].map((property) => ({
          object: 'vi',
          property,
          message: 'These files share a process: patch nothing, pass fakes as arguments.',
        })),
      ],
    },
  },
  // Its lines are meant not to compile.
  { files: ['test/types.ts'], rules: { '@typescript-eslint/no-unsafe-member-access': 'off' } },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
);
