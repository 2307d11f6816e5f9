import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problems'

/** Templates that call themselves by a fixed name, directly or through others: WeChat stops at the second call. */
export function checkTemplates(root: string, files: string[]): Problem[] {
  return files
    .filter((file) => file.endsWith('.wxml'))
    .flatMap((file) => {
      const calls = new Map<string, string[]>()
      const text = readFileSync(join(root, file), 'utf8')
      for (const [, name, body] of text.matchAll(
        /<template\s+name="([^"]+)"\s*>([\s\S]*?)<\/template\s*>(?=\s*(?:<template\s+name|<\/?[a-z!]|$))/g,
      )) {
        calls.set(
          name!,
          [...body!.matchAll(/<template\s[^>]*?\bis="([^"{]+)"/g)].map(([, is]) => is!),
        )
      }
      return [...calls.keys()]
        .filter((name) => reaches(calls, name, name, new Set()))
        .map((name) => ({ kind: 'template-cycle', message: `${file}: template "${name}" calls itself` }))
    })
}

const reaches = (calls: Map<string, string[]>, from: string, goal: string, seen: Set<string>): boolean =>
  (calls.get(from) ?? []).some((next) => {
    if (next === goal) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(calls, next, goal, seen)
  })
