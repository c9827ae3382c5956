import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';
import { hooksNeedTests } from './eslint.hooks.mjs';
import { schemasAreBuiltOnce } from './eslint.schemas.mjs';

// What needs types to be judged is in .oxlintrc.json.
export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'data', 'artifacts', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      // Compiled to CommonJS, a file reads its own exported constants through `exports`: a variable of that name hides them.
      'id-denylist': ['error', 'exports'],
    },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...schemasAreBuiltOnce],
    },
  },
  {
    // What people type is judged in their language and by the day: these build what is kept for both.
    files: [
      'src/app/fields/fields.ts',
      'src/app/chat/forms/schemas.ts',
      'src/app/moving-in/row-schema.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.test.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      // These wait for what a test is about, and throw when it never comes.
      'jest/expect-expect': [
        'error',
        {
          assertFunctionNames: [
            'expect',
            '**.waitFor',
            '**.waitForMessage',
            '**.told',
            'comesTrue',
            'handed',
            'isNowhere',
            'plays',
            'said',
            'threadLine',
            'turns',
            'until',
          ],
        },
      ],
      'jest/no-standalone-expect': 'off',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'no-restricted-syntax': ['error', ...hooksNeedTests],
    },
  },
  {
    // What tells an old Node that it is one must be readable to it.
    files: ['scripts/*.cjs'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { __dirname: 'readonly' } },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
