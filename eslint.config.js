import regexp from 'eslint-plugin-regexp';
import { parser, plugin } from 'typescript-eslint';

/** What ships, and what builds it. */
const product = ['src/**/*.{ts,tsx}', 'supabase/**/*.ts', 'scripts/**/*.ts'];

/** Prettier breaks code at 110; what is still longer is a text, and is divided by hand. */
const longestLine = 120;

export default [
  { ignores: ['dist/', 'bench/node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    // Checked by Deno, whose imports TypeScript's own service does not follow.
    ignores: ['supabase/**'],
    languageOptions: {
      parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-nested-ternary': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: product,
    languageOptions: { parser },
    rules: {
      'max-len': ['error', { code: longestLine, ignoreUrls: true, ignoreRegExpLiterals: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: [...product, 'scripts/**/*.mjs'],
    plugins: { regexp },
    rules: {
      // Names, comments and files of others are read with them; test/repository/regexp.test.ts looks deeper.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
];
