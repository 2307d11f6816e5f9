/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

const swc = (tsx: boolean) =>
  ({
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  }) as Config['transform']

const base = {
  rootDir: '.',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/tools/[^/]+/dist', '<rootDir>/.local'],
  transformIgnorePatterns: ['/node_modules/(?!(mingo|fast-check|pure-rand)/)'],
}

const config: Config = {
  projects: [
    {
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      transform: swc(false),
      testMatch: ['<rootDir>/{shared,cloudfunctions,dev,tests,bench,tools,miniprogram}/**/*.{test,spec}.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...base,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      transform: swc(true),
      testMatch: ['<rootDir>/miniprogram/**/*.test.tsx'],
      moduleNameMapper: {
        '\\.(scss|css|svg)$': '<rootDir>/tests/kit/style-stub.ts',
        '^@tarojs/components$': '<rootDir>/tests/kit/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/kit/taro.ts',
      },
    },
    {
      ...base,
      displayName: 'e2e',
      testEnvironment: 'node',
      transform: swc(false),
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
  testTimeout: 600_000,
}
export default config
