import { env } from './env'

/** Resolves `./a`, `../a` and `/a` against the path of the file that asks. */
export function resolve(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** All page paths of the package, subpackages included. */
export function allPages(): string[] {
  const { pages, subPackages } = env().pkg.app
  return [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]
}

export const isTab = (path: string) => !!env().pkg.app.tabBar?.list.some((item) => item.pagePath === path)
