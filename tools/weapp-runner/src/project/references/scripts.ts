import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../problems'
import type { Contents } from '../contents'
import { target, withSuffix } from './paths'

const REQUIRE = /(?<![\w$.])require(?:\.async)?\(\s*(["'])(\.{0,2}\/[^"'\n]+)\1\s*\)/g

/** A line that a person commented out; minified code has no space before `//`. */
const inComment = (text: string, at: number) =>
  /(^|\s)\/\/|^\s*\/?\*/.test(text.slice(text.lastIndexOf('\n', at) + 1, at))

/** Modules that scripts and WXS require by a written path; WeChat, too, looks for them before it runs anything. */
export function scriptReferences({ root, files }: Contents): Problem[] {
  const known = new Set(files)
  return files
    .filter((file) => /\.(js|wxs)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const suffix = file.endsWith('.js') ? '.js' : '.wxs'
      const requested = [...text.matchAll(REQUIRE)]
        .filter((match) => !inComment(text, match.index))
        .map(([, , path]) => target(file, path!))
      return [...new Set(requested)]
        .filter((path) => !known.has(withSuffix(path, suffix)) && !known.has(`${path}/index${suffix}`))
        .map((path) => ({
          kind: 'missing-module',
          message: `${file} requires ${withSuffix(path, suffix)}, which does not exist`,
        }))
    })
}
