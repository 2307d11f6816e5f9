#!/usr/bin/env node
'use strict'
// Node runs the TypeScript sources through esbuild: there is no build step to forget.
require('esbuild-register/dist/node').register({ target: 'node20' })
require('../src/cli.ts')
  .main(process.argv.slice(2))
  .catch((error) => {
    process.stderr.write(`${error.stack || error}\n`)
    process.exit(2)
  })
