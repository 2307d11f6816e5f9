import { posix } from 'node:path'

/** The file that a path in another file means: from the root, or beside that file. */
export const target = (from: string, path: string) =>
  path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path)

/** Not in the package: another server, inline data, the phone's own files. */
export const isOutside = (path: string) => /^(\w[\w+.-]*:|\/\/)/.test(path)

/** The suffix may be left out where WeChat knows it. */
export const withSuffix = (path: string, suffix: string) => (path.endsWith(suffix) ? path : `${path}${suffix}`)
