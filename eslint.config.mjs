import tseslint from 'typescript-eslint';

const noNode = {
  'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'child_process', 'http', 'https', 'net', 'vscode', 'nodejieba'], message: 'The core knows no host.' }] }],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/vscode/.out/', '**/*.mjs'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['server/src/{text,outline,snippets,phrases,rules,lint,completion,features,lsp}/**/*.ts'], rules: { 'no-restricted-imports': noNode['no-restricted-imports'] } },
  {
    files: ['server/src/lsp/**/*.ts'],
    ignores: ['server/src/lsp/library.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        ...noNode['no-restricted-imports'][1],
        paths: [{ name: 'vscode-languageserver', message: 'It comes by ./library, once for all.' }],
      }],
    },
  },
  { files: ['test/**/*.ts', 'server/tools/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' } },
);
