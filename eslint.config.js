import parser from '@typescript-eslint/parser';
import regexp from 'eslint-plugin-regexp';

export default [
  { ignores: ['dist/'] },
  {
    files: ['src/**/*.ts', 'supabase/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { regexp },
    rules: {
      // Names, comments and files of others are read with them; test/repository/regexp.test.ts looks deeper.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
];
