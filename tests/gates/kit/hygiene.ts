import type { SourceFile } from './files'
import type { Violation } from './syntax'

// Written in pieces, so that this file does not contain what it looks for.
const FORBIDDEN: readonly [RegExp, string][] = [
  [
    new RegExp(['registry\\.npm', 'js\\.org|registry\\.npm', 'mirror|registry\\.yarn', 'pkg'].join('')),
    'names a registry host',
  ],
  [
    new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.]`, 'm'),
    'names a path of one machine',
  ],
  [new RegExp(`eslint-${'disable'}|@ts-${'ignore'}|@ts-${'nocheck'}`), 'silences a checker'],
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'})\\b`), 'leaves work undone'],
]

/** What must not be in any file of the repository. */
export const hygieneViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap(({ path, text }) =>
    FORBIDDEN.flatMap(([pattern, why]) => {
      const found = pattern.exec(text)
      return found ? [`${path}:${text.slice(0, found.index).split('\n').length} ${why}: ${found[0].trim()}`] : []
    }),
  )

/** A lock file with resolved addresses sends everybody to one registry. */
export const lockViolations = (lock: string): Violation[] =>
  (lock.match(/"resolved": "https?:[^"]*"/g) ?? []).slice(0, 5)
