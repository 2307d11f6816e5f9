import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The project's root folder. */
export const root = join(__dirname, '../..')

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return void (yield path)
  for (const name of readdirSync(path).sort()) if (name !== 'node_modules') yield* filesOf(join(path, name))
}

const isSource = (path: string) => !/\.(test|spec)\.tsx?$|\.md$/.test(path)

/** A digest of everything that a build reads. */
function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of [...sources, 'package-lock.json']) {
    for (const file of filesOf(join(root, source)))
      if (isSource(file)) hash.update(relative(root, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Runs a build unless its result is there and nothing it reads has changed. Answers whether it ran. */
export async function buildIfStale(
  name: string,
  sources: readonly string[],
  result: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(root, 'dist', `.${name}.stamp`)
  const digest = digestOf(sources)
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  await build()
  if (!existsSync(join(root, result))) throw new Error(`the ${name} build left no ${result}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
