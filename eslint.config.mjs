import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.local/**',
      'bench/results/**',
      'tools/*/test/fixtures/**',
      'tools/*/dist/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-globals': ['error', { name: 'event', message: 'take it as a parameter' }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-console': 'off',
    },
  },
  {
    // Functions are short by clear thought: what has more ways through it, or more depth, is several.
    files: ['cloudfunctions/**/*.ts'],
    rules: { complexity: ['error', 12], 'max-depth': ['error', 3] },
  },
  {
    // What passes between a mini-program and its runtime is untyped by nature.
    files: ['tools/weapp-runner/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unsafe-function-type': 'off' },
  },
  {
    // Code is read: functions branch and nest little. The gates' kit walks syntax trees and is not measured.
    files: ['{miniprogram,shared,dev,bench,tests}/**/*.{ts,tsx}'],
    ignores: ['tests/gates/**'],
    rules: { complexity: ['error', 12], 'max-depth': ['error', 3], 'no-nested-ternary': 'error' },
  },
  {
    // A cloud function says what it did through the kernel's log only, where personal data has no place to stand.
    files: ['cloudfunctions/**/*.ts', 'shared/**/*.ts'],
    ignores: ['cloudfunctions/kernel/call/log.ts', '**/*.test.ts', 'cloudfunctions/kernel/papers/build-fonts.ts'],
    rules: { 'no-console': 'error' },
  },
)
