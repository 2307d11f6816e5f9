import ts from 'typescript'
import type { SourceFile } from './files'
import { declaredNames, findings, isFreeName, type Violation } from './syntax'

const OUTSIDE = new Set([
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'document',
  'window',
  'globalThis',
  'self',
  'global',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'WebSocket',
  'require',
  'Buffer',
  'crypto',
  'performance',
  '__dirname',
  '__filename',
  'wx',
  'Intl',
])

/** Everything that would make shared code depend on where and when it runs. */
export const purityViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) => {
    const own = declaredNames(file)
    return findings([file], (node) => {
      if (isFreeName(node) && OUTSIDE.has(node.text) && !own.has(node.text))
        return `${node.text} belongs to the outside`
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
        return 'new Date() reads the clock'
      if (ts.isCallExpression(node)) {
        const callee = node.expression.getText()
        if (
          callee === 'Date.now' ||
          callee === 'Date' ||
          callee === 'Math.random' ||
          (callee === 'dayjs' && !node.arguments.length)
        )
          return `${callee}() gives another answer each time`
      }
      return undefined
    })
  })
