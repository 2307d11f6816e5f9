import ts from 'typescript'
import type { SourceFile } from './files'
import { declaredNames, findings, isFreeName, type Violation } from './syntax'

// What iOS 13 (the oldest phone served) does not have, and no build step adds.
const MISSING_NAMES = new Set([
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'structuredClone',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
])
const MISSING_METHODS = new Set([
  'replaceAll',
  'at',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'isWellFormed',
  'toWellFormed',
  'getOrInsert',
])
const MISSING_STATICS = new Set([
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.any',
  'Promise.withResolvers',
  'Array.fromAsync',
])
// What the mini-program's JavaScript has on no phone. Files built for the web alone may use it.
const NOT_IN_WEAPP = new Set([
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'Blob',
  'FormData',
  'atob',
  'btoa',
  'AbortController',
  'Headers',
  'eval',
  'Function',
])

/** Language and library features that some served phone lacks. */
export const phoneFloorViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) => {
    const own = declaredNames(file)
    const webOnly = /\.h5\.tsx?$/.test(file.path)
    return findings([file], (node) => {
      if (ts.isBigIntLiteral(node)) return 'BigInt literal'
      if (ts.isRegularExpressionLiteral(node))
        return /\(\?<[=!]/.test(node.text)
          ? 'lookbehind in a regular expression'
          : /\/[a-z]*[dv][a-z]*$/.test(node.text)
            ? 'regular expression flag'
            : undefined
      if (isFreeName(node) && !own.has(node.text)) {
        if (MISSING_NAMES.has(node.text)) return `${node.text} is not on iOS 13`
        if (!webOnly && NOT_IN_WEAPP.has(node.text) && isValue(node)) return `${node.text} is not in mini-programs`
      }
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { name } = node.expression
        if (MISSING_METHODS.has(name.text)) return `.${name.text}() is not on iOS 13`
        if (MISSING_STATICS.has(node.expression.getText())) return `${node.expression.getText()} is not on iOS 13`
      }
      return undefined
    })
  })

const isValue = (node: ts.Node): boolean => ts.isExpression(node) && !ts.isTypeNode(node.parent)
