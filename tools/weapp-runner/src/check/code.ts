import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { Problem } from '../problems'

/** Code from strings, which a phone refuses; a `new Function` that only seeks the global object is harmless. */
const FROM_STRINGS = /\bnew Function\s*\(|(?<![.\w$])eval\s*\(/g
const HARMLESS = /^(new Function\s*\(\s*["']return this["']\s*\))/

/** Node's environment, which a build should have replaced: on a phone `process` is not defined. */
const ENVIRONMENT = /(?<!typeof process[\s\S]{0,120})(?<![.\w$])process\.env\.\w+/g

/** Every script parses, and none makes code out of strings. What only a condition reaches is the strict engine's. */
export function checkCode(root: string, files: string[]): Problem[] {
  return files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const problems: Problem[] = []
      try {
        new Script(`(function(require,module,exports){${text}\n})`, { filename: file })
      } catch (error) {
        problems.push({ kind: 'script', message: `${file}: ${(error as Error).message}` })
      }
      for (const match of text.matchAll(FROM_STRINGS)) {
        if (HARMLESS.test(text.slice(match.index, match.index + 60))) continue
        problems.push({
          kind: 'code-from-strings',
          message: `${file} at ${match.index}: ${text.slice(match.index, match.index + 60)}`,
        })
      }
      for (const match of text.matchAll(ENVIRONMENT)) {
        problems.push({
          kind: 'absent-global',
          message: `${file} at ${match.index}: ${match[0]} was not replaced by the build`,
        })
      }
      return problems
    })
}
