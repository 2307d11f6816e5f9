import type { SourceFile } from './files'
import { importsOf } from './imports'

/** What an import without an ending may mean, as the builds resolve it: one module may have a file per platform. */
const endings = ['', '.ts', '.tsx', '.d.ts', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '/index.ts', '/index.tsx']

/** Which of the files each file imports, types included. */
function importGraph(files: readonly SourceFile[]): Map<string, string[]> {
  const known = new Set(files.map(({ path }) => path))
  return new Map(
    files.map((file) => {
      const targets = importsOf(file)
        .filter(({ local }) => local)
        .flatMap(({ to }) => endings.map((ending) => to + ending).filter((path) => known.has(path)))
      return [file.path, [...new Set(targets)]]
    }),
  )
}

/**
 * The circles of a graph: its strongly connected components with more than one member, and what points at itself
 * (Tarjan 1972). Each circle is sorted, and so are the circles.
 */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const found = new Map<string, { index: number; low: number; onStack: boolean }>()
  const stack: string[] = []

  const visit = (node: string) => {
    const self = { index: found.size, low: found.size, onStack: true }
    found.set(node, self)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      const known = found.get(next)
      if (known?.onStack) self.low = Math.min(self.low, known.index)
      else if (!known) self.low = Math.min(self.low, visit(next))
    }
    if (self.low === self.index) close(node)
    return self.low
  }
  /** Takes the component off the stack whose first member is `node`. */
  const close = (node: string) => {
    const members = stack.splice(stack.indexOf(node))
    for (const member of members) found.get(member)!.onStack = false
    if (members.length > 1 || graph.get(node)?.includes(node)) circles.push(members.sort())
  }

  for (const node of graph.keys()) if (!found.has(node)) visit(node)
  return circles.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

/** Files that cannot be read one after the other, because each knows the next and the last the first. */
export const circleViolations = (files: readonly SourceFile[]): string[] =>
  circlesOf(importGraph(files)).map((circle) => circle.join(' ↔ '))
