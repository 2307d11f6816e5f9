#!/usr/bin/env node
// Runs the built tool, or in its own source tree the TypeScript itself.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const built = new URL('../index.cjs', import.meta.url)

if (existsSync(built)) {
  require('../cli.cjs')
} else {
  require('tsx/cjs')
  require('../src/cli.ts')
}
